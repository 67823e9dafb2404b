package com.northwind.invoices.apikey;

import com.northwind.invoices.apikey.KeyResult.Made;
import com.northwind.invoices.apikey.KeyResult.Replayed;
import com.northwind.invoices.apikey.KeyResult.TooMany;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import com.northwind.web.ledger.Tries;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes new keys and ends old ones. */
@Service
public class Rotation {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final ApiKeys keys;
    private final KeySecret secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Rotation(ApiKeys keys, KeySecret secret, Clock clock) {
        this.keys = keys;
        this.secret = secret;
        this.clock = clock;
    }

    /** The valid keys of a client, the oldest first. */
    public List<ApiKey> valid(KeyOwner owner) {
        return keys.ring(owner).keys().stream()
                .flatMap(id -> keys.find(id).stream())
                .filter(StoredKey::isValid)
                .map(StoredKey::key)
                .toList();
    }

    /**
     * Makes a key, once for the caller's key of this act. A refusal is not remembered: the same call may succeed later.
     *
     * @throws KeyReused if another request has its key
     * @throws ChangedMeanwhile if others are at it
     */
    public KeyResult make(KeyOwner owner, String name, String principal, String idempotencyKey) {
        Act act = new Act(
                principal,
                idempotencyKey,
                "make the key %s of %s for %s".formatted(name, owner.client(), owner.partner()));
        return Tries.of(() -> attempt(owner, name, act));
    }

    private KeyResult attempt(KeyOwner owner, String name, Act act) {
        KeyRing ring = keys.ring(owner);
        // The ledger last: what an equal call does in between must not look like somebody else's key.
        Optional<ApiKey> made = keys.answered(act);
        if (made.isPresent()) {
            return new Replayed(made.get());
        }
        if (ring.isFull()) {
            return new TooMany();
        }
        ApiKey key = new ApiKey(nextId(), owner, name, clock.instant());
        keys.add(key, secret.hashOf(key.id()), ring.with(key.id()), act);
        return new Made(key);
    }

    /**
     * Ends a key; nothing happens if that was done before.
     *
     * @throws UnknownKey if it is not one of this client
     * @throws ChangedMeanwhile if others are at it
     */
    public void revoke(KeyOwner owner, ApiKeyId id) {
        Tries.of(() -> {
            KeyRing ring = keys.ring(owner);
            StoredKey key =
                    keys.find(id).filter(it -> it.key().owner().equals(owner)).orElseThrow(() -> new UnknownKey(id));
            if (key.isValid()) {
                keys.revoke(key, clock.instant(), ring.without(id));
            }
            return key;
        });
    }

    /** Eighty bits, without letters and digits that look alike. */
    private ApiKeyId nextId() {
        StringBuilder id = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> id.append(LETTERS.charAt(letter)));
        return new ApiKeyId(id.toString());
    }
}
