package com.northwind.deliveries.delivery;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.delivery.OpeningResult.Busy;
import com.northwind.deliveries.delivery.OpeningResult.Commanded;
import com.northwind.deliveries.delivery.OpeningResult.NotPossible;
import com.northwind.deliveries.delivery.OpeningResult.Replayed;
import com.northwind.deliveries.delivery.OpeningResult.Stale;
import com.northwind.deliveries.delivery.OpeningResult.Unknown;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.locker.InMemoryDoorCommands;
import com.northwind.deliveries.locker.InMemoryTurns;
import com.northwind.deliveries.locker.SlowCompartments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpeningTests {

    private final InMemoryCompartments compartments = new InMemoryCompartments();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(compartments);
    private final InMemoryTurns turns = new InMemoryTurns();
    private final Opening opening = opening(compartments, NOON);
    private final Delivery delivery = Parcels.carriedBy(ADA);

    @BeforeEach
    void schedule() {
        deliveries.schedule(delivery);
        compartments.furnish(Parcels.reserved(delivery));
    }

    @Test
    void isCommandedForSeconds() {
        assertThat(opening.open(delivery.id(), ADA, "k", null))
                .isInstanceOfSatisfying(
                        Commanded.class,
                        it -> assertThat(it.command().expiresAt()).isEqualTo(NOON.plusSeconds(10)));
    }

    @Test
    void isCommandedOnceForAKey() {
        OpeningResult first = opening.open(delivery.id(), ADA, "k", null);
        OpeningResult second = opening.open(delivery.id(), ADA, "k", null);

        assertThat(first).isInstanceOfSatisfying(Commanded.class, it -> assertThat(second)
                .isEqualTo(new Replayed(it.command())));
    }

    @Test
    void isNotPossibleWhileACommandIsUnderWay() {
        opening.open(delivery.id(), ADA, "k", null);

        assertThat(opening.open(delivery.id(), ADA, "l", null)).isEqualTo(new Busy(delivery, NOON.plusSeconds(10)));
    }

    @Test
    void isCommandedAgainOnceTheCommandIsVoid() {
        opening.open(delivery.id(), ADA, "k", null);

        assertThat(opening(compartments, NOON.plusSeconds(10)).open(delivery.id(), ADA, "l", null))
                .isInstanceOf(Commanded.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OUT_FOR_DELIVERY")
    void isNotPossibleWhenNobodyIsOnTheWay(DeliveryStatus status) {
        Delivery other = Parcels.in(status);
        deliveries.schedule(other);
        compartments.furnish(Parcels.reserved(other));

        assertThat(opening.open(other.id(), ADA, "k", null)).isEqualTo(new NotPossible(other, Obstacle.STATUS));
    }

    @Test
    void isNotPossibleWithoutACompartmentOfItsOwn() {
        compartments.furnish(Parcels.reserved(delivery).occupy());

        assertThat(opening.open(delivery.id(), ADA, "k", null))
                .isEqualTo(new NotPossible(delivery, Obstacle.NO_COMPARTMENT));
    }

    @Test
    void blamesNoCompartmentForWhatHappenedWhileItWasRead() {
        Delivery delivered = delivery.deliver(null, null, NOON, NOON);
        Compartments slow = new SlowCompartments(compartments, () -> {
            deliveries.schedule(delivered);
            compartments.furnish(Parcels.reserved(delivery).occupy());
        });

        assertThat(opening(slow, NOON).open(delivery.id(), ADA, "k", null))
                .isEqualTo(new NotPossible(delivered, Obstacle.STATUS));
    }

    @Test
    void isStaleForWhoSawAnOlderRevision() {
        assertThat(opening.open(delivery.id(), ADA, "k", delivery.revision() - 1))
                .isEqualTo(new Stale(delivery));
    }

    @Test
    void knowsNoDeliveryOfAnotherCourier() {
        assertThat(opening.open(delivery.id(), BEN, "k", null)).isEqualTo(new Unknown());
    }

    private Opening opening(Compartments from, Instant now) {
        return new Opening(
                deliveries,
                from,
                new InMemoryDoorCommands(deliveries, turns),
                Clock.fixed(now, ZoneOffset.UTC),
                Duration.ofSeconds(10));
    }
}
