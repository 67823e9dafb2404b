package com.northwind.deliveries.pickup;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.Pickup;
import com.northwind.deliveries.locker.Turn;
import com.northwind.deliveries.pickup.KeypadResult.Right;
import com.northwind.deliveries.pickup.KeypadResult.Settled;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Pickups} must do. Subclasses say which one is meant, and how a parcel comes to wait. */
public abstract class PickupsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Delivery delivered = Parcels.delivered(ADA);
    private final Pickup pickup = Residents.CODES.issue(delivered);
    private final Box box = Residents.box(delivered);
    private final Right right = new Right(delivered.id(), null);
    private final Wrong wrong = new Wrong(4);
    private final Attempts one = Attempts.NONE.wrong(NOON);

    protected abstract Pickups pickups();

    protected abstract void given(Pickup waiting);

    protected abstract void taken(Box from);

    @Test
    void findsWhatWaits() {
        given(pickup);

        assertThat(pickups().find(box)).map(Waiting::pickup).contains(pickup);
    }

    @Test
    void findsNothingInAnEmptyCompartment() {
        assertThat(pickups().find(box)).isEmpty();
        assertThat(pickups().attempts(box)).isEqualTo(Attempts.NONE);
    }

    @Test
    void countsWrongCodes() {
        pickups().refuse(box, one, wrong, act("1"));
        pickups().refuse(box, one.wrong(NOON), new Wrong(3), act("2"));

        assertThat(pickups().attempts(box)).isEqualTo(one.wrong(NOON));
    }

    @Test
    void remembersALock() {
        Attempts four = new Attempts(4, null, 1);
        pickups().refuse(box, four, wrong, act("1"));
        pickups().refuse(box, four.wrong(NOON), new Wrong(0), act("2"));

        assertThat(pickups().attempts(box).lockedUntil()).isEqualTo(NOON.plus(Attempts.LOCK));
    }

    @Test
    void refusesACodeThatDidNotSeeAnother() {
        given(pickup);
        pickups().refuse(box, one, wrong, act("1"));

        refused(() -> pickups().refuse(box, one, wrong, act("2")));
        refused(() -> pickups().accept(waiting(), Attempts.NONE.right(), right, Turn.FIRST, act("3")));
        assertThat(pickups().attempts(box)).isEqualTo(one);
    }

    @Test
    void acceptsNoCodeOfAParcelThatIsGone() {
        given(pickup);
        Waiting waiting = waiting();
        taken(box);

        refused(() -> pickups().accept(waiting, Attempts.NONE.right(), right, Turn.FIRST, act("1")));
        assertThat(pickups().attempts(box)).isEqualTo(Attempts.NONE);
    }

    @Test
    void remembersWhatAnActWasAnswered() {
        given(pickup);
        pickups().refuse(box, one, wrong, act("1"));
        pickups().accept(waiting(), one.right(), right, Turn.FIRST, act("2"));

        assertThat(pickups().answered(act("1"))).contains((Settled) wrong);
        assertThat(pickups().answered(act("2"))).contains((Settled) right);
        assertThat(pickups().answered(act("3"))).isEmpty();
    }

    @Test
    void refusesAnActThatWasDoneOrIsAnother() {
        pickups().refuse(box, one, wrong, act("1"));

        refused(() -> pickups().refuse(box, one.wrong(NOON), wrong, act("1")));
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> pickups().answered(new Act(act("1").principal(), "1", "something else")));
    }

    private Waiting waiting() {
        return pickups().find(box).orElseThrow();
    }

    private static void refused(Runnable write) {
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(write::run);
    }

    private Act act(String key) {
        return new Act("device-" + delivered.id(), key, "open");
    }
}
