package com.northwind.invoices.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} must do. Subclasses say which one is meant. */
public abstract class ApiKeysContract {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String HASH = "2c26";

    private final KeyOwner owner =
            Keys.owner("p-" + UUID.randomUUID().toString().replace("-", "").substring(20));
    private final ApiKey one = key();
    private final ApiKey two = key();

    protected abstract ApiKeys keys();

    @Test
    void findsWhatWasAdded() {
        add(one, "1");

        assertThat(keys().find(one.id())).contains(new StoredKey(one, HASH, null, 1));
        assertThat(keys().ring(owner)).isEqualTo(new KeyRing(owner, List.of(one.id()), 1));
    }

    @Test
    void findsNothingOfAClientWithoutKeys() {
        assertThat(keys().find(one.id())).isEmpty();
        assertThat(keys().ring(owner)).isEqualTo(new KeyRing(owner, List.of(), 0));
    }

    @Test
    void keepsTheOldestFirst() {
        add(one, "1");
        add(two, "2");

        assertThat(keys().ring(owner).keys()).containsExactly(one.id(), two.id());
    }

    @Test
    void refusesAKeyThatDidNotSeeAnother() {
        KeyRing empty = keys().ring(owner);
        add(one, "1");

        refused(() -> keys().add(two, HASH, empty.with(two.id()), act("2")));
        assertThat(keys().find(two.id())).isEmpty();
    }

    @Test
    void remembersWhatAnActMade() {
        add(one, "1");

        assertThat(keys().answered(act("1"))).contains(one);
        assertThat(keys().answered(act("2"))).isEmpty();
        refused(() -> add(two, "1"));
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> keys().answered(new Act(act("1").principal(), "1", "something else")));
    }

    @Test
    void revokesAKeyAndRemembersIt() {
        add(one, "1");
        add(two, "2");

        keys().revoke(found(one), NOON, keys().ring(owner).without(one.id()));

        assertThat(found(one)).isEqualTo(new StoredKey(one, HASH, NOON, 2));
        assertThat(keys().ring(owner).keys()).containsExactly(two.id());
    }

    @Test
    void revokesNothingThatChangedMeanwhile() {
        add(one, "1");
        StoredKey read = found(one);
        KeyRing ring = keys().ring(owner);
        add(two, "2");

        refused(() -> keys().revoke(read, NOON, ring.without(one.id())));
        keys().revoke(read, NOON, keys().ring(owner).without(one.id()));
        refused(() -> keys().revoke(read, NOON, keys().ring(owner)));
    }

    protected final KeyOwner owner() {
        return owner;
    }

    private void add(ApiKey key, String name) {
        keys().add(key, HASH, keys().ring(owner).with(key.id()), act(name));
    }

    private StoredKey found(ApiKey key) {
        return keys().find(key.id()).orElseThrow();
    }

    private static void refused(Runnable write) {
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(write::run);
    }

    private ApiKey key() {
        return new ApiKey(new ApiKeyId(UUID.randomUUID().toString().replace("-", "")), owner, "Nightly import", NOON);
    }

    private Act act(String name) {
        return new Act(owner.client(), name, "make a key");
    }
}
