package com.northwind.deliveries.pickup;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.delivery.ActRequest;
import com.northwind.deliveries.delivery.Acts;
import com.northwind.deliveries.delivery.ActsOfTheTests;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryAct;
import com.northwind.deliveries.delivery.DeliveryStatus;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.PickupCode;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.locker.InMemoryDoorCommands;
import com.northwind.deliveries.locker.Occupancy;
import com.northwind.deliveries.pickup.CollectionResult.Again;
import com.northwind.deliveries.pickup.CollectionResult.Collected;
import com.northwind.deliveries.pickup.CollectionResult.Refused;
import com.northwind.deliveries.pickup.KeypadResult.Locked;
import com.northwind.deliveries.pickup.KeypadResult.Replayed;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectionTests {

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final InMemoryCompartments compartments = new InMemoryCompartments();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(compartments);
    private final InMemoryPickups pickups = new InMemoryPickups();
    private final Acts acts = ActsOfTheTests.on(deliveries, compartments, Residents.CODES, clock);
    private final Collection collection = new Collection(
            new Keypad(pickups, Residents.CODES, new InMemoryDoorCommands(deliveries), clock, Duration.ofSeconds(10)),
            acts);
    private final Delivery delivered = Parcels.delivered(ADA);
    private final Box box = Residents.box(delivered);
    private final PickupCode code = Residents.CODES.codeOf(delivered);
    private final PickupCode other = Residents.other(code);

    @BeforeEach
    void deliver() {
        deliveries.schedule(delivered);
        compartments.furnish(Parcels.reserved(delivered).occupy());
        pickups.add(Residents.CODES.issue(delivered));
    }

    @Test
    void endsTheDelivery() {
        assertThat(collection.collect(guess(code, "k"))).isInstanceOfSatisfying(Collected.class, it -> assertThat(
                        it.delivery().status())
                .isEqualTo(DeliveryStatus.COLLECTED));
        assertThat(compartments.find(Parcels.reserved(delivered).id()))
                .hasValueSatisfying(it -> assertThat(it.occupancy()).isEqualTo(Occupancy.VACANT));
    }

    @Test
    void endsItOnceForAKey() {
        assertThat(collection.collect(guess(code, "k"))).isInstanceOfSatisfying(Collected.class, it -> {
            pickups.remove(box);
            assertThat(collection.collect(guess(code, "k"))).isEqualTo(new Again(it.delivery()));
        });
    }

    @Test
    void needsTheCode() {
        assertThat(collection.collect(guess(other, "k"))).isEqualTo(new Refused(new Wrong(4)));
        assertThat(collection.collect(guess(other, "k"))).isEqualTo(new Refused(new Replayed(new Wrong(4))));
        assertThat(deliveries.find(delivered.id())).contains(delivered);
    }

    @Test
    void hasToWaitForTheLock() {
        for (int i = 0; i < 5; i++) {
            collection.collect(guess(other, "k" + i));
        }

        assertThat(collection.collect(guess(code, "k"))).isEqualTo(new Refused(new Locked(NOON.plus(Attempts.LOCK))));
        assertThat(deliveries.find(delivered.id())).contains(delivered);
    }

    @Test
    void findsNothingAfterTheCourierTookItBack() {
        acts.perform(new ActRequest(delivered.id(), ADA.subject(), "r", null, null, new DeliveryAct.Return()));

        assertThat(collection.collect(guess(code, "k"))).isEqualTo(new Refused(new Wrong(5)));
    }

    private Guess guess(PickupCode typed, String key) {
        return new Guess(box, typed, "device-of-the-tests", key);
    }
}
