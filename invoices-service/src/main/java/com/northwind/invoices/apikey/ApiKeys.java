package com.northwind.invoices.apikey;

import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.time.Instant;
import java.util.Optional;

/** All keys that were ever made. What is read is never older than the last answered write. */
public interface ApiKeys {

    /** The ring of a client; an empty one if it never had a key. */
    KeyRing ring(KeyOwner owner);

    /** Also a key that was revoked. Empty if there never was one of this id. */
    Optional<StoredKey> find(ApiKeyId id);

    /**
     * The key that an act made, if it was done before.
     *
     * @throws KeyReused if another request has its key
     */
    Optional<ApiKey> answered(Act act);

    /**
     * Adds a key.
     *
     * @param ring follows the one that was read
     * @throws ChangedMeanwhile if the ring changed since, or the act was done
     */
    void add(ApiKey key, String sha256, KeyRing ring, Act act);

    /**
     * Ends a key.
     *
     * @param ring follows the one that was read
     * @throws ChangedMeanwhile if the key or the ring changed since
     */
    void revoke(StoredKey key, Instant now, KeyRing ring);
}
