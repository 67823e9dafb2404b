package com.northwind.invoices.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.invoices.apikey.KeyResult.Made;
import com.northwind.invoices.apikey.KeyResult.Replayed;
import com.northwind.invoices.apikey.KeyResult.TooMany;
import com.northwind.web.ledger.KeyReused;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class RotationTests {

    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final Rotation rotation = Keys.rotation(keys, Clock.systemUTC());
    private final KeyOwner acme = Keys.owner("acme-homes");
    private final KeyOwner other = new KeyOwner(acme.partner(), "acme-accounting");

    @Test
    void makesAKeyThatIsFoundByItsHash() {
        ApiKey made = make("1");

        assertThat(keys.find(made.id())).map(StoredKey::sha256).contains(Keys.SECRET.hashOf(made.id()));
        assertThat(rotation.valid(acme)).containsExactly(made);
    }

    @Test
    void makesTwoAndNoThird() {
        ApiKey one = make("1");
        ApiKey two = make("2");

        assertThat(rotation.make(acme, "Import", "ada", "3")).isEqualTo(new TooMany());
        assertThat(rotation.valid(acme)).containsExactly(one, two);
    }

    @Test
    void makesAnotherOnceOneIsRevokedUnderTheKeyThatWasRefused() {
        ApiKey one = make("1");
        ApiKey two = make("2");
        rotation.make(acme, "Import", "ada", "3");

        rotation.revoke(acme, one.id());

        ApiKey three = make("3");
        assertThat(rotation.valid(acme)).containsExactly(two, three);
    }

    @Test
    void makesOneKeyForOneIdempotencyKey() {
        ApiKey made = make("1");

        assertThat(rotation.make(acme, "Import", "ada", "1")).isEqualTo(new Replayed(made));
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> rotation.make(acme, "Export", "ada", "1"));
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> rotation.make(other, "Import", "ada", "1"));
        assertThat(rotation.valid(acme)).containsExactly(made);
    }

    @Test
    void keepsTheKeysOfClientsApart() {
        ApiKey made = make("1");
        make("2");

        assertThat(rotation.make(other, "Import", "ada", "3")).isInstanceOf(Made.class);
        assertThatExceptionOfType(UnknownKey.class).isThrownBy(() -> rotation.revoke(other, made.id()));
        assertThatExceptionOfType(UnknownKey.class).isThrownBy(() -> rotation.revoke(Keys.owner("bluekey"), made.id()));
        assertThat(rotation.valid(acme)).contains(made);
    }

    @Test
    void revokesOnceHoweverOftenItIsAsked() {
        ApiKey made = make("1");

        rotation.revoke(acme, made.id());
        StoredKey revoked = keys.find(made.id()).orElseThrow();
        rotation.revoke(acme, made.id());

        assertThat(revoked.isValid()).isFalse();
        assertThat(keys.find(made.id())).contains(revoked);
        assertThat(rotation.valid(acme)).isEmpty();
    }

    private ApiKey make(String key) {
        assertThat(rotation.make(acme, "Import", "ada", key)).isInstanceOf(Made.class);
        return rotation.valid(acme).getLast();
    }
}
