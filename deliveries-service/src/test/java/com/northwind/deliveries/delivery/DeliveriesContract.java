package com.northwind.deliveries.delivery;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static com.northwind.deliveries.delivery.Parcels.DAY;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.deliveries.delivery.Deliveries.Page;
import com.northwind.deliveries.delivery.Deliveries.UnreadableCursor;
import com.northwind.deliveries.ledger.Act;
import com.northwind.deliveries.ledger.ChangedMeanwhile;
import com.northwind.deliveries.ledger.KeyReused;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.Occupancy;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                delivery.deliver(SignatureKey.of(delivery.id(), "signatures/%s.png".formatted(delivery.id())), NOON);

        deliveries().handOver(delivery, delivered, reserved.occupy(), act);

        assertThat(deliveries().find(delivery.id())).contains(delivered);
        assertThat(deliveries().answered(act)).contains(delivered);
        assertThat(compartments().find(reserved.id()))
                .hasValueSatisfying(it -> assertThat(it.occupancy()).isEqualTo(Occupancy.OCCUPIED));
    }

    @Test
    void refusesASaveThatMissedAnother() {
        given(delivery.deliver(null, NOON));
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
        deliveries()
                .handOver(
                        other,
                        other.deliver(null, NOON),
                        Parcels.reserved(other).occupy(),
                        act);

        refuses(act);
        assertThat(deliveries().find(delivery.id())).contains(delivery);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        given(delivery);
        given(reserved);
        deliveries().handOver(delivery, delivery.deliver(null, NOON), reserved.occupy(), act);

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> deliveries().answered(new Act(courier.subject(), "key", "something else")));
        assertThat(deliveries().answered(new Act(BEN.subject(), "key", "something else")))
                .isEmpty();
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
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> deliveries()
                .handOver(delivery, delivery.deliver(null, NOON), reserved.occupy(), refused));
    }
}
