package com.northwind.localaws.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Chance that falls the same way every time, so that the same parcel is the same parcel at every start. */
record Chance(UUID hash) {

    private static final long VERSION_7 = 0x7000L;
    private static final long RANDOM_OF_FIRST_HALF = 0x0fffL;

    static Chance of(Object... what) {
        return new Chance(UUID.nameUUIDFromBytes(List.of(what).toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** A number from 0 up to, but not including, the bound. */
    int below(int bound) {
        return Math.floorMod(hash.getMostSignificantBits() >>> Short.SIZE, bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A UUID of version 7 with this time, so that ids sort as the things they name were made. */
    String id(Instant at) {
        long first =
                (at.toEpochMilli() << Short.SIZE) | VERSION_7 | (hash.getMostSignificantBits() & RANDOM_OF_FIRST_HALF);
        return new UUID(first, hash.getLeastSignificantBits()).toString();
    }
}
