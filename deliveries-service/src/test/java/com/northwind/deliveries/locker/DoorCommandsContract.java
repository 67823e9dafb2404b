package com.northwind.deliveries.locker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DoorCommands} must do. Subclasses say which one is meant. */
public abstract class DoorCommandsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Delivery delivery = Parcels.carriedBy(new Courier("courier-" + UUID.randomUUID()));
    private final Act act = new Act("courier-" + UUID.randomUUID(), "key", "open");

    protected abstract DoorCommands commands();

    protected abstract void given(Delivery delivery);

    /** The locker has answered. */
    protected abstract void answered(DoorCommand command);

    @BeforeEach
    void schedule() {
        given(delivery);
    }

    @Test
    void remembersWhatAnActWasAnswered() {
        DoorCommand command = command();

        commands().issue(command, delivery.revision(), Turn.FIRST, act);

        assertThat(commands().answered(act)).contains(command);
    }

    @Test
    void refusesAnActThatWasDone() {
        DoorCommand first = command();
        commands().issue(first, delivery.revision(), Turn.FIRST, act);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> commands().issue(command(), delivery.revision(), Turn.FIRST, act));
        assertThat(commands().answered(act)).contains(first);
    }

    @Test
    void refusesToOpenForADeliveryThatChanged() {
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> commands().issue(command(), delivery.revision() - 1, Turn.FIRST, act));
        assertThat(commands().answered(act)).isEmpty();
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        commands().issue(command(), delivery.revision(), Turn.FIRST, act);

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> commands().answered(new Act(act.principal(), act.key(), "something else")));
    }

    @Test
    void lastsUntilTheCommandIsVoid() {
        DoorCommand command = command();
        commands().issue(command, delivery.revision(), Turn.FIRST, act);

        assertThat(turn(NOON).busyUntil()).isEqualTo(command.expiresAt());
        assertThat(turn(command.expiresAt()).busyUntil()).isNull();
    }

    @Test
    void lastsUntilTheCommandIsAnswered() {
        DoorCommand command = command();
        commands().issue(command, delivery.revision(), Turn.FIRST, act);

        answered(command);

        assertThat(turn(NOON)).isEqualTo(new Turn(1, null));
    }

    @Test
    void isNobodysBeforeTheFirstCommand() {
        assertThat(turn(NOON)).isEqualTo(Turn.FIRST);
    }

    @Test
    void givesOneTurnToOneCommand() {
        commands().issue(command(), delivery.revision(), Turn.FIRST, act);
        Turn second = turn(NOON.plusSeconds(10));
        commands().issue(command(), delivery.revision(), second, act("second"));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> commands().issue(command(), delivery.revision(), Turn.FIRST, act("third")));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> commands().issue(command(), delivery.revision(), second, act("third")));
        assertThat(commands().answered(act("third"))).isEmpty();
    }

    @Test
    void namesEachCommandAnew() {
        assertThat(commands().nextId()).isNotEqualTo(commands().nextId());
    }

    private Turn turn(Instant now) {
        return commands().turn(locker(), "03", now);
    }

    private Act act(String key) {
        return new Act(act.principal(), key, "open");
    }

    private String locker() {
        return "locker-" + delivery.id();
    }

    private DoorCommand command() {
        return new DoorCommand(
                commands().nextId(),
                new CompartmentId("b1", locker(), "03"),
                delivery.id().toString(),
                act.principal(),
                NOON,
                NOON.plusSeconds(10));
    }
}
