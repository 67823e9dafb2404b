package com.northwind.deliveries.delivery;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.MORNING;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.delivery.OutboxEntry.Understood;
import com.northwind.deliveries.delivery.OutboxOutcome.Done;
import com.northwind.deliveries.delivery.OutboxOutcome.Reason;
import com.northwind.deliveries.delivery.OutboxOutcome.Rejected;
import com.northwind.deliveries.locker.InMemoryCompartments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxTests {

    /** How long the graph waits for one answer; whoever answers later may as well not answer. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(8);

    private final InMemoryCompartments compartments = new InMemoryCompartments();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(compartments);
    private final PassingTime time = new PassingTime(NOON);

    @Test
    void tellsWhatItHasDoneBeforeNobodyWaitsForItAnyMore() {
        List<OutboxEntry> entries = Stream.generate(this::parcel)
                .limit(20)
                .map(it -> entry(it.id(), "take-" + it.id(), null, NOON))
                .toList();
        Outbox outbox = outbox(new SlowDeliveries(deliveries, () -> time.pass(Duration.ofMillis(600))));

        List<OutboxOutcome> outcomes = outbox.submit(ADA.subject(), entries, (_, _) -> {});

        assertThat(Duration.between(NOON, time.instant())).isLessThan(WAITED_FOR.minusSeconds(1));
        List<OutboxOutcome> done =
                outcomes.stream().takeWhile(Done.class::isInstance).toList();
        assertThat(done).hasSizeBetween(2, 19);
        assertThat(outcomes.subList(done.size(), outcomes.size()))
                .allMatch(it -> it instanceof Rejected rejected && rejected.reason() == Reason.UNAVAILABLE);
    }

    @Test
    void goesOnWhereItStopped() {
        Delivery parcel = parcel();
        Outbox outbox = outbox(new SlowDeliveries(deliveries, () -> time.pass(Duration.ofMinutes(1))));
        List<OutboxEntry> entries = List.of(
                entry(parcel.id(), "1", null, NOON),
                entry(parcel.id(), "2", "1", NOON, new DeliveryAct.Fail(new Failure(FailureReason.REFUSED, null))));

        assertThat(outbox.submit(ADA.subject(), entries, (_, _) -> {}))
                .element(1)
                .isEqualTo(new Rejected("2", null, Reason.UNAVAILABLE));
        assertThat(outbox.submit(ADA.subject(), entries.subList(1, 2), (_, _) -> {}))
                .singleElement()
                .isInstanceOf(Done.class);
    }

    @Test
    void waitsForWhatAnEntryFollows() {
        assertThat(submit(entry(parcel().id(), "2", "1", MORNING)))
                .isEqualTo(new Rejected("2", null, Reason.OUT_OF_ORDER));
    }

    @Test
    void waitsForNothingThatNobodyKnowsAnyMore() {
        Instant longAgo = NOON.minus(Deliveries.MEMORY).minusMillis(1);

        assertThat(submit(entry(parcel().id(), "2", "1", longAgo))).isInstanceOf(Done.class);
    }

    private OutboxOutcome submit(OutboxEntry entry) {
        return outbox(deliveries)
                .submit(ADA.subject(), List.of(entry), (_, _) -> {})
                .getFirst();
    }

    private Outbox outbox(Deliveries through) {
        Acts acts = new Acts(through, compartments, (_, _, _) -> Optional.empty(), new GuessableCodes(), time);
        return new Outbox(acts, through, time);
    }

    private Delivery parcel() {
        Delivery parcel = Parcels.in(DeliveryStatus.SCHEDULED);
        deliveries.schedule(parcel);
        return parcel;
    }

    private static OutboxEntry entry(DeliveryId delivery, String key, @Nullable String after, Instant actedAt) {
        return entry(delivery, key, after, actedAt, new DeliveryAct.TakeOut());
    }

    private static OutboxEntry entry(
            DeliveryId delivery, String key, @Nullable String after, Instant actedAt, DeliveryAct act) {
        return new Understood(new ActRequest(delivery, ADA.subject(), key, null, actedAt, act), after);
    }
}
