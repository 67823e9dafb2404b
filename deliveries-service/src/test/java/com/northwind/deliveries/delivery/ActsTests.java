package com.northwind.deliveries.delivery;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static com.northwind.deliveries.delivery.Parcels.MORNING;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.deliveries.delivery.ActResult.Done;
import com.northwind.deliveries.delivery.ActResult.NotPossible;
import com.northwind.deliveries.delivery.ActResult.Replayed;
import com.northwind.deliveries.delivery.ActResult.Senseless;
import com.northwind.deliveries.delivery.ActResult.Stale;
import com.northwind.deliveries.delivery.ActResult.Unknown;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.locker.Occupancy;
import com.northwind.deliveries.locker.Size;
import com.northwind.deliveries.locker.SlowCompartments;
import com.northwind.web.ledger.KeyReused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActsTests {

    private static final DeliveryAct DELIVER = new DeliveryAct.Deliver(null, null);
    private static final DeliveryAct RESERVE = new DeliveryAct.Reserve(null, null);
    private static final DeliveryAct FAIL = new DeliveryAct.Fail(new Failure(FailureReason.NO_ACCESS, null));

    private final InMemoryCompartments compartments = new InMemoryCompartments();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(compartments);
    private final Delivery delivery = Parcels.carriedBy(ADA);
    private final Compartment reserved = Parcels.reserved(delivery);
    private final Delivery delivered = delivery.deliver(null, null, NOON, NOON);
    private Optional<Obstacle> fault = Optional.empty();
    private final Acts acts = acts(compartments);

    @BeforeEach
    void schedule() {
        deliveries.schedule(delivery);
        compartments.furnish(reserved);
    }

    @Test
    void areDone() {
        assertThat(perform("k", delivery.revision(), DELIVER)).isEqualTo(new Done(delivered));
        assertThat(occupancy(reserved.id())).isEqualTo(Occupancy.OCCUPIED);
    }

    @Test
    void areDoneOnceForAKey() {
        perform("k", delivery.revision(), DELIVER);

        assertThat(perform("k", delivery.revision(), DELIVER)).isEqualTo(new Replayed(delivered));
        assertThat(deliveries.find(delivery.id())).contains(delivered);
    }

    @Test
    void areDoneOnceHoweverLateTheyAreSaidToHaveBeenDone() {
        acts.perform(request("k", null, null, DELIVER));

        assertThat(acts.settle(request("k", null, MORNING, DELIVER))).isEqualTo(new Replayed(delivered));
        assertThat(deliveries.find(delivery.id())).contains(delivered);
    }

    @Test
    void areRefusedTheKeyOfAnother() {
        perform("k", null, DELIVER);

        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> perform("k", null, FAIL));
    }

    @Test
    void areStaleForWhoSawAnOlderRevision() {
        assertThat(perform("k", delivery.revision() - 1, DELIVER)).isEqualTo(new Stale(delivery));
    }

    @Test
    void areForNoDeliveryOfAnotherCourier() {
        assertThat(acts.perform(new ActRequest(delivery.id(), BEN.subject(), "k", null, null, DELIVER)))
                .isEqualTo(new Unknown());
        assertThat(deliveries.find(delivery.id())).contains(delivery);
    }

    @Test
    void blameNoCompartmentForWhatHappenedWhileItWasRead() {
        Compartments slow = new SlowCompartments(compartments, () -> perform("theirs", null, DELIVER));

        assertThat(acts(slow).perform(request("ours", delivery.revision(), null, DELIVER)))
                .isEqualTo(new Stale(delivered));
    }

    @Test
    void forgetARefusalThatIsNotToBeSettled() {
        compartments.furnish(reserved.vacate());
        assertThat(perform("k", null, DELIVER)).isEqualTo(new NotPossible(delivery, Obstacle.NO_COMPARTMENT));
        compartments.furnish(reserved);

        assertThat(perform("k", null, DELIVER)).isEqualTo(new Done(delivered));
    }

    @Test
    void rememberARefusalThatIsToBeSettled() {
        compartments.furnish(reserved.vacate());
        assertThat(acts.settle(request("k", null, null, DELIVER)))
                .isEqualTo(new NotPossible(delivery, Obstacle.NO_COMPARTMENT));
        compartments.furnish(reserved);

        assertThat(perform("k", null, DELIVER)).isEqualTo(new NotPossible(delivery, Obstacle.NO_COMPARTMENT));
    }

    @Test
    void deliverWhenTheCourierDidIt() {
        ActResult result = acts.perform(request("k", null, MORNING, DELIVER));

        assertThat(result).isEqualTo(new Done(delivery.deliver(null, null, MORNING, NOON)));
    }

    @Test
    void deliverNowIfTheClockOfTheCourierIsALittleFast() {
        assertThat(acts.perform(request("k", null, NOON.plusSeconds(119), DELIVER)))
                .isEqualTo(new Done(delivered));
    }

    @Test
    void makeNoSenseInTheFuture() {
        assertThat(acts.perform(request("k", null, NOON.plusSeconds(121), DELIVER)))
                .isEqualTo(new Senseless("actedAt", "lies in the future"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EVIDENCE_MISSING", "EVIDENCE_UNFIT"})
    void deliverNothingOnBadEvidence(Obstacle obstacle) {
        fault = Optional.of(obstacle);

        assertThat(perform("k", null, DELIVER)).isEqualTo(new NotPossible(delivery, obstacle));
    }

    @Test
    void leadAParcelThroughItsDay() {
        compartments.furnish(Parcels.vacant("a", 1, Size.SMALL));
        Delivery parcel = Parcels.scheduled(ADA, Size.SMALL);
        deliveries.schedule(parcel);

        perform(parcel, "1", new DeliveryAct.TakeOut());
        perform(parcel, "2", RESERVE);
        perform(parcel, "3", DELIVER);
        perform(parcel, "4", new DeliveryAct.Collect());

        assertThat(deliveries.find(parcel.id())).hasValueSatisfying(it -> {
            assertThat(it.status()).isEqualTo(DeliveryStatus.COLLECTED);
            assertThat(it.revision()).isEqualTo(5);
            assertThat(occupancy(Objects.requireNonNull(it.compartment()))).isEqualTo(Occupancy.VACANT);
        });
    }

    @Test
    void reserveTheSmallestThatTakesTheParcel() {
        compartments.furnish(Parcels.vacant("a", 1, Size.LARGE));
        compartments.furnish(Parcels.vacant("a", 2, Size.MEDIUM));
        compartments.furnish(Parcels.vacant("b", 1, Size.SMALL));
        Delivery parcel = Parcels.scheduled(ADA, Size.MEDIUM);
        deliveries.schedule(parcel);

        assertThat(perform(parcel, "k", RESERVE))
                .isEqualTo(new Done(parcel.reserve(new CompartmentId("b1", "a", "02"), NOON)));
    }

    @Test
    void reserveALargerOneIfItIsAskedForAndWhereItIsAskedFor() {
        compartments.furnish(Parcels.vacant("a", 1, Size.LARGE));
        compartments.furnish(Parcels.vacant("b", 1, Size.LARGE));
        compartments.furnish(Parcels.vacant("b", 2, Size.SMALL));
        Delivery parcel = Parcels.scheduled(ADA, Size.SMALL);
        deliveries.schedule(parcel);

        assertThat(perform(parcel, "k", new DeliveryAct.Reserve("b", Size.MEDIUM)))
                .isEqualTo(new Done(parcel.reserve(new CompartmentId("b1", "b", "01"), NOON)));
    }

    @Test
    void moveAnEarlierReservation() {
        compartments.furnish(Parcels.vacant("a", 1, Size.SMALL));

        perform("k", null, RESERVE);

        assertThat(occupancy(reserved.id())).isEqualTo(Occupancy.VACANT);
        assertThat(occupancy(new CompartmentId("b1", "a", "01"))).isEqualTo(Occupancy.RESERVED);
    }

    @Test
    void leaveAReservationAloneIfThereIsNoOther() {
        assertThat(perform("k", null, RESERVE)).isEqualTo(new NotPossible(delivery, Obstacle.NO_VACANCY));
        assertThat(compartments.find(reserved.id())).contains(reserved);
    }

    @Test
    void freeTheCompartmentOfWhatFailed() {
        perform("k", null, FAIL);

        assertThat(occupancy(reserved.id())).isEqualTo(Occupancy.VACANT);
    }

    @Test
    void freeTheCompartmentOfWhatIsTakenBack() {
        perform("k", null, DELIVER);
        perform("back", null, new DeliveryAct.Return());

        assertThat(occupancy(reserved.id())).isEqualTo(Occupancy.VACANT);
    }

    @Test
    void tellBothCouriersOfAnAssignment() {
        acts.perform(new ActRequest(delivery.id(), "iris", "k", null, null, new DeliveryAct.Assign(BEN)));

        assertThat(deliveries.changes(ADA).after(0))
                .containsExactlyEntriesOf(Map.of(1L, new ChangeList.Entry(delivery.id(), true)));
        assertThat(deliveries.changes(BEN).after(0))
                .containsExactlyEntriesOf(Map.of(1L, new ChangeList.Entry(delivery.id(), false)));
        assertThat(perform("k", null, DELIVER)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SCHEDULED", "OUT_FOR_DELIVERY"})
    void reserveAndAssignNothingThatIsOver(DeliveryStatus status) {
        Delivery over = Parcels.in(status);
        deliveries.schedule(over);

        assertThat(perform(over, "r", RESERVE)).isEqualTo(new NotPossible(over, Obstacle.STATUS));
        assertThat(perform(over, "a", new DeliveryAct.Assign(BEN))).isEqualTo(new NotPossible(over, Obstacle.STATUS));
    }

    private Acts acts(Compartments from) {
        return new Acts(deliveries, from, (_, _, _) -> fault, new GuessableCodes(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private ActResult perform(String key, @Nullable Long expectedRevision, DeliveryAct act) {
        return acts.perform(request(key, expectedRevision, null, act));
    }

    private ActResult perform(Delivery parcel, String key, DeliveryAct act) {
        return acts.perform(new ActRequest(parcel.id(), ADA.subject(), key, null, null, act));
    }

    private ActRequest request(
            String key, @Nullable Long expectedRevision, @Nullable Instant actedAt, DeliveryAct act) {
        return new ActRequest(delivery.id(), ADA.subject(), key, expectedRevision, actedAt, act);
    }

    private Occupancy occupancy(CompartmentId id) {
        return compartments.find(id).orElseThrow().occupancy();
    }
}
