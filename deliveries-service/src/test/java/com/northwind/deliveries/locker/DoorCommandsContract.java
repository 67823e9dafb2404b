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

    @BeforeEach
    void schedule() {
        given(delivery);
    }

    @Test
    void remembersWhatAnActWasAnswered() {
        DoorCommand command = command();

        commands().issue(command, delivery.revision(), act);

        assertThat(commands().answered(act)).contains(command);
    }

    @Test
    void refusesAnActThatWasDone() {
        DoorCommand first = command();
        commands().issue(first, delivery.revision(), act);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> commands().issue(command(), delivery.revision(), act));
        assertThat(commands().answered(act)).contains(first);
    }

    @Test
    void refusesToOpenForADeliveryThatChanged() {
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> commands().issue(command(), delivery.revision() - 1, act));
        assertThat(commands().answered(act)).isEmpty();
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        commands().issue(command(), delivery.revision(), act);

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> commands().answered(new Act(act.principal(), act.key(), "something else")));
    }

    @Test
    void namesEachCommandAnew() {
        assertThat(commands().nextId()).isNotEqualTo(commands().nextId());
    }

    private DoorCommand command() {
        return new DoorCommand(
                commands().nextId(),
                new CompartmentId("b1", "locker-of-the-tests", "03"),
                delivery.id().toString(),
                act.principal(),
                NOON,
                NOON.plusSeconds(10));
    }
}
