package com.northwind.invoices.apikey;

import java.util.List;
import java.util.stream.Stream;

/**
 * The valid keys of a client.
 *
 * @param keys the oldest first
 * @param revision the change that it was read at; 0 if there never was a key
 */
public record KeyRing(KeyOwner owner, List<ApiKeyId> keys, long revision) {

    /** As many as a rotation needs: the old key and the new one. */
    public static final int MAX = 2;

    public boolean isFull() {
        return keys.size() >= MAX;
    }

    KeyRing with(ApiKeyId added) {
        return new KeyRing(owner, Stream.concat(keys.stream(), Stream.of(added)).toList(), revision);
    }

    KeyRing without(ApiKeyId gone) {
        return new KeyRing(owner, keys.stream().filter(key -> !key.equals(gone)).toList(), revision);
    }
}
