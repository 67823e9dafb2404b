package com.northwind.deliveries.delivery;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static com.northwind.deliveries.delivery.Parcels.DAY;
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
import com.northwind.deliveries.delivery.Deliveries.Page;
import com.northwind.deliveries.delivery.Deliveries.UnreadableCursor;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.Occupancy;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Deliveries} must do. Subclasses say which one is meant. */
public abstract class DeliveriesContract {

    private final Courier courier = new Courier("courier-" + UUID.randomUUID());
    private final Delivery delivery = Parcels.carriedBy(courier);
    private final Compartment reserved = Parcels.reserved(delivery);
    private final Act act = new Act(courier.subject(), "key", "deliver");

    protected abstract Deliveries deliveries();

    protected abstract Compartments compartments();

    protected abstract void given(Delivery scheduled);

    protected abstract void given(Compartment furnished);

    @Test
    void findsWhatIsThere() {
        given(delivery);

        assertThat(deliveries().find(delivery.id())).contains(delivery);
        assertThat(deliveries().find(Parcels.carriedBy(courier).id())).isEmpty();
    }

    @Test
    void savesTheDeliveryTheCompartmentAndTheAnswerTogether() {
        given(delivery);
        given(reserved);
        Delivery delivered =
                delivery.deliver(new PhotoKey("photos/p.jpg"), new SignatureKey("signatures/s.png"), MORNING, NOON);

        deliveries().save(handover(delivered), act, new Done(delivered));

        assertThat(deliveries().find(delivery.id())).contains(delivered);
        assertThat(deliveries().answered(act)).contains(new Replayed(delivered));
        assertThat(deliveries().isSettled(act.principal(), act.key())).isTrue();
        assertThat(compartments().find(reserved.id()))
                .hasValueSatisfying(it -> assertThat(it.occupancy()).isEqualTo(Occupancy.OCCUPIED));
    }

    @Test
    void refusesASaveThatMissedAnother() {
        given(delivered());
        given(reserved);

        refuses(act);
        assertThat(compartments().find(reserved.id())).contains(reserved);
        assertThat(deliveries().answered(act)).isEmpty();
    }

    @Test
    void refusesASaveWhoseCompartmentChanged() {
        given(delivery);
        given(reserved.occupy());

        refuses(act);
        assertThat(deliveries().find(delivery.id())).contains(delivery);
    }

    @Test
    void refusesAnActThatWasDone() {
        Delivery other = Parcels.carriedBy(courier);
        Stream.of(delivery, other).forEach(this::given);
        Stream.of(delivery, other).map(Parcels::reserved).forEach(this::given);
        deliveries().settle(Optional.of(other), act, new NotPossible(other, Obstacle.STATUS));

        refuses(act);
        assertThat(deliveries().find(delivery.id())).contains(delivery);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        given(delivery);
        given(reserved);
        deliveries().save(handover(delivered()), act, new Done(delivered()));

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> deliveries().answered(new Act(courier.subject(), "key", "something else")));
        assertThat(deliveries().answered(new Act(BEN.subject(), "key", "something else")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void remembersARefusal(ActResult refusal) {
        deliveries().settle(Optional.empty(), act, refusal);

        assertThat(deliveries().answered(act)).contains(refusal);
    }

    static Stream<ActResult> refusals() {
        Delivery current = Parcels.carriedBy(ADA);
        return Stream.of(
                new Stale(current),
                new NotPossible(current, Obstacle.NO_VACANCY),
                new Unknown(),
                new Senseless("actedAt", "lies in the future"));
    }

    @Test
    void remembersNoRefusalOfWhatChanged() {
        given(delivered());

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> deliveries().settle(Optional.of(delivery), act, new Stale(delivery)));
        assertThat(deliveries().isSettled(act.principal(), act.key())).isFalse();
    }

    @Test
    void listsADayPageByPage() {
        List<Delivery> day = Stream.generate(() -> Parcels.carriedBy(courier))
                .limit(5)
                .sorted((one, other) -> one.id().toString().compareTo(other.id().toString()))
                .toList();
        day.forEach(this::given);
        given(Parcels.carriedBy(ADA));

        Page first = deliveries().ofDay(courier, DAY, 3, null);
        Page second = deliveries().ofDay(courier, DAY, 2, first.next());

        assertThat(first.items()).isEqualTo(day.subList(0, 3));
        assertThat(second.items()).isEqualTo(day.subList(3, 5));
        assertThat(second.next()).isNull();
        assertThat(deliveries().ofDay(courier, DAY.plusDays(1), 3, null).items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "Zm9v", "MjAyNi0wMy0wMiNhCkRFTElWRVJZI2IKREVMSVZFUlk"})
    void refusesACursorOfNoPage(String after) {
        assertThatExceptionOfType(UnreadableCursor.class)
                .isThrownBy(() -> deliveries().ofDay(courier, DAY, 3, after));
    }

    @Test
    void refusesACursorOfAnotherDay() {
        Stream.generate(() -> Parcels.carriedBy(courier)).limit(2).forEach(this::given);
        String next = deliveries().ofDay(courier, DAY, 1, null).next();

        assertThatExceptionOfType(UnreadableCursor.class)
                .isThrownBy(() -> deliveries().ofDay(courier, DAY.plusDays(1), 1, next));
    }

    private void refuses(Act refused) {
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> deliveries().save(handover(delivered()), refused, new Done(delivered())));
    }

    private Delivery delivered() {
        return delivery.deliver(null, null, NOON, NOON);
    }

    private DeliveryChange handover(Delivery delivered) {
        return new DeliveryChange(
                delivery,
                delivered,
                List.of(reserved.occupy()),
                new Pickup(reserved.id(), delivery.id(), "hash"),
                new DeliveryEvent(DeliveryEvent.Kind.DELIVERED, courier.subject(), null, null));
    }
}
