package com.northwind.invoices.apikey;

import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of tests. */
public final class InMemoryApiKeys implements ApiKeys {

    private final Map<ApiKeyId, StoredKey> keys = new HashMap<>();
    private final Map<KeyOwner, KeyRing> rings = new HashMap<>();
    private final Map<String, Act> acts = new HashMap<>();
    private final Map<Act, ApiKey> answers = new HashMap<>();

    public synchronized void clear() {
        keys.clear();
        rings.clear();
        acts.clear();
        answers.clear();
    }

    @Override
    public synchronized KeyRing ring(KeyOwner owner) {
        return rings.getOrDefault(owner, new KeyRing(owner, List.of(), 0));
    }

    @Override
    public synchronized Optional<StoredKey> find(ApiKeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public synchronized Optional<ApiKey> answered(Act act) {
        Act known = acts.get(name(act));
        if (known != null && !known.equals(act)) {
            throw new KeyReused();
        }
        return Optional.ofNullable(answers.get(act));
    }

    @Override
    public synchronized void add(ApiKey key, String sha256, KeyRing ring, Act act) {
        if (acts.containsKey(name(act))) {
            throw new ChangedMeanwhile();
        }
        replace(ring);
        keys.put(key.id(), new StoredKey(key, sha256, null, 1));
        acts.put(name(act), act);
        answers.put(act, key);
    }

    @Override
    public synchronized void revoke(StoredKey key, Instant now, KeyRing ring) {
        if (!find(key.key().id()).equals(Optional.of(key))) {
            throw new ChangedMeanwhile();
        }
        replace(ring);
        keys.put(key.key().id(), new StoredKey(key.key(), key.sha256(), now, key.revision() + 1));
    }

    private void replace(KeyRing ring) {
        if (ring(ring.owner()).revision() != ring.revision()) {
            throw new ChangedMeanwhile();
        }
        rings.put(ring.owner(), new KeyRing(ring.owner(), ring.keys(), ring.revision() + 1));
    }

    private static String name(Act act) {
        return act.principal() + "#" + act.key();
    }
}
