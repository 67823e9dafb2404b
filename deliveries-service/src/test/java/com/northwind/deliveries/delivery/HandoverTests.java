package com.northwind.deliveries.delivery;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.deliveries.delivery.HandoverResult.Done;
import com.northwind.deliveries.delivery.HandoverResult.NotPossible;
import com.northwind.deliveries.delivery.HandoverResult.Replayed;
import com.northwind.deliveries.delivery.HandoverResult.Stale;
import com.northwind.deliveries.delivery.HandoverResult.Unknown;
import com.northwind.deliveries.ledger.KeyReused;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.InMemoryCompartments;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverTests {

    private final InMemoryCompartments compartments = new InMemoryCompartments();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(compartments);
    private final Handover handover = new Handover(deliveries, compartments, Clock.fixed(NOON, ZoneOffset.UTC));
    private final Delivery delivery = Parcels.carriedBy(ADA);
    private final Delivery delivered = delivery.deliver(null, NOON);

    @BeforeEach
    void schedule() {
        deliveries.schedule(delivery);
        compartments.furnish(Parcels.reserved(delivery));
    }

    @Test
    void isDone() {
        assertThat(handover.deliver(request("k", delivery.revision()))).isEqualTo(new Done(delivered));
    }

    @Test
    void isDoneOnceForAKey() {
        handover.deliver(request("k", delivery.revision()));

        assertThat(handover.deliver(request("k", delivery.revision()))).isEqualTo(new Replayed(delivered));
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        handover.deliver(request("k", delivery.revision()));

        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> handover.deliver(request("k", null)));
    }

    @Test
    void refusesWhatTheCourierSawBeforeAChange() {
        assertThat(handover.deliver(request("k", delivery.revision() - 1))).isEqualTo(new Stale(delivery));
    }

    @Test
    void isNotPossibleTwice() {
        handover.deliver(request("k", null));

        assertThat(handover.deliver(request("other", null))).isEqualTo(new NotPossible(delivered, Obstacle.STATUS));
    }

    @Test
    void isNotPossibleWithoutACompartmentOfItsOwn() {
        compartments.furnish(Parcels.reserved(delivery).occupy());

        assertThat(handover.deliver(request("k", null))).isEqualTo(new NotPossible(delivery, Obstacle.NO_COMPARTMENT));
    }

    @Test
    void blamesNoCompartmentForWhatHappenedWhileItWasRead() {
        Compartments slow = id -> {
            handover.deliver(request("theirs", null));
            return compartments.find(id);
        };

        HandoverResult result = new Handover(deliveries, slow, Clock.fixed(NOON, ZoneOffset.UTC))
                .deliver(request("ours", delivery.revision()));

        assertThat(result).isEqualTo(new Stale(delivered));
    }

    @Test
    void knowsNoDeliveryOfAnotherCourier() {
        Handover.Request stranger = new Handover.Request(delivery.id(), BEN, "k", null, null);

        assertThat(handover.deliver(stranger)).isEqualTo(new Unknown());
        assertThat(deliveries.find(delivery.id())).contains(delivery);
    }

    private Handover.Request request(String key, @Nullable Long expectedRevision) {
        return new Handover.Request(delivery.id(), ADA, key, expectedRevision, null);
    }
}
