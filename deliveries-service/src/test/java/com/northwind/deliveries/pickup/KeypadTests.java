package com.northwind.deliveries.pickup;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.PickupCode;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.locker.InMemoryDoorCommands;
import com.northwind.deliveries.locker.InMemoryTurns;
import com.northwind.deliveries.pickup.KeypadResult.Busy;
import com.northwind.deliveries.pickup.KeypadResult.Locked;
import com.northwind.deliveries.pickup.KeypadResult.Replayed;
import com.northwind.deliveries.pickup.KeypadResult.Right;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import com.northwind.web.ledger.KeyReused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeypadTests {

    private static final Instant LATER = NOON.plus(Attempts.LOCK);

    private final InMemoryTurns turns = new InMemoryTurns();
    private final InMemoryPickups pickups = new InMemoryPickups(turns);
    private final Keypad keypad = at(NOON);
    private final Delivery delivered = Parcels.delivered(ADA);
    private final Box box = Residents.box(delivered);
    private final PickupCode code = Residents.CODES.codeOf(delivered);
    private final PickupCode other = Residents.other(code);

    @BeforeEach
    void deliver() {
        pickups.add(Residents.CODES.issue(delivered));
    }

    @Test
    void opensForTheCode() {
        assertThat(keypad.open(guess(code, "k"))).isInstanceOfSatisfying(Right.class, it -> {
            assertThat(it.delivery()).isEqualTo(delivered.id());
            assertThat(it.command()).isNotNull().satisfies(command -> {
                assertThat(command.compartment()).isEqualTo(delivered.compartment());
                assertThat(command.requestedBy()).isEqualTo("device-of-the-tests");
                assertThat(command.expiresAt()).isEqualTo(NOON.plusSeconds(10));
            });
        });
    }

    @Test
    void opensOnceForAKey() {
        assertThat(keypad.open(guess(code, "k")))
                .isInstanceOfSatisfying(Right.class, it -> assertThat(keypad.open(guess(code, "k")))
                        .isEqualTo(new Replayed(it)));
    }

    @Test
    void opensNoDoorTwiceAtOnce() {
        keypad.open(guess(code, "k"));

        assertThat(keypad.open(guess(code, "l"))).isEqualTo(new Busy(NOON.plusSeconds(10)));
        assertThat(at(NOON.plusSeconds(10)).open(guess(code, "l"))).isInstanceOf(Right.class);
    }

    @Test
    void tellsOnlyWhoHasTheCodeThatTheDoorIsBusy() {
        keypad.open(guess(code, "k"));

        assertThat(keypad.open(guess(other, "l"))).isEqualTo(new Wrong(4));
    }

    @Test
    void looksAtACodeWhileTheDoorIsBusy() {
        keypad.open(guess(code, "k"));

        assertThat(keypad.verify(guess(code, "taken"))).isEqualTo(new Right(delivered.id(), null));
    }

    @Test
    void onlyLooksAtACodeWhenTheParcelWasTaken() {
        assertThat(keypad.verify(guess(code, "k"))).isEqualTo(new Right(delivered.id(), null));
    }

    @Test
    void countsAWrongCodeOnceForAKey() {
        assertThat(keypad.open(guess(other, "k"))).isEqualTo(new Wrong(4));
        assertThat(keypad.open(guess(other, "k"))).isEqualTo(new Replayed(new Wrong(4)));
        assertThat(keypad.open(guess(other, "l"))).isEqualTo(new Wrong(3));
    }

    @Test
    void refusesAKeyWithAnotherCodeWithoutLookingAtIt() {
        keypad.open(guess(other, "k"));

        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> keypad.open(guess(code, "k")));
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> keypad.verify(guess(other, "k")));
    }

    @Test
    void countsWhoeverSaysThatTheParcelWasTaken() {
        keypad.verify(guess(other, "k"));

        assertThat(keypad.open(guess(other, "l"))).isEqualTo(new Wrong(3));
    }

    @Test
    void looksAtNoCodeWhileThereIsALock() {
        type(5, other);

        assertThat(keypad.open(guess(code, "right"))).isEqualTo(new Locked(LATER));
        assertThat(keypad.verify(guess(code, "taken"))).isEqualTo(new Locked(LATER));
    }

    @Test
    void looksAtTheSameCodeAgainAfterTheLock() {
        type(5, other);
        keypad.open(guess(code, "right"));

        assertThat(at(LATER).open(guess(code, "right"))).isInstanceOf(Right.class);
    }

    @Test
    void countsFromTheBeginningAfterTheLock() {
        type(5, other);

        assertThat(at(LATER).open(guess(other, "late"))).isEqualTo(new Wrong(4));
    }

    @Test
    void forgetsWrongCodesAfterTheRightOne() {
        type(4, other);
        keypad.open(guess(code, "right"));

        assertThat(keypad.open(guess(other, "wrong"))).isEqualTo(new Wrong(4));
    }

    @Test
    void answersTheSameWhenNothingWaits() {
        pickups.remove(box);

        assertThat(IntStream.range(0, 6).mapToObj(i -> keypad.open(guess(code, "k" + i))))
                .containsExactly(
                        new Wrong(4), new Wrong(3), new Wrong(2), new Wrong(1), new Wrong(0), new Locked(LATER));
    }

    private void type(int times, PickupCode typed) {
        IntStream.range(0, times).forEach(i -> keypad.open(guess(typed, "typed-" + i)));
    }

    private Guess guess(PickupCode typed, String key) {
        return new Guess(box, typed, "device-of-the-tests", key);
    }

    private Keypad at(Instant now) {
        return new Keypad(
                pickups,
                Residents.CODES,
                new InMemoryDoorCommands(new InMemoryDeliveries(new InMemoryCompartments()), turns),
                Clock.fixed(now, ZoneOffset.UTC),
                Duration.ofSeconds(10));
    }
}
