package com.northwind.deliveries.delivery;

import static com.northwind.deliveries.delivery.Parcels.MORNING;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.delivery.OfflineDay.Step;
import com.northwind.deliveries.delivery.PhoneApp.Online;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.locker.Size;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever a network does to an outbox, deliveries end as if every act had been told once and in order. */
class OutboxPropertyTests {

    @Property(tries = 400)
    void anyArrivalEndsAsTheCouriersOrder(
            @ForAll @IntRange(min = 1, max = 4) int parcels,
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(max = 12) int online,
            @ForAll long network) {
        Online first = new Online(online, NOON);
        Random fate = new Random(network);
        OfflineDay day = OfflineDay.of(parcels, steps);
        OfflineDay same = day.again();
        World ordered = new World(same);
        World real = new World(day);

        Map<String, OutboxOutcome> expected = new PhoneApp(same, MORNING, first).tell(ordered.reliable());
        Map<String, OutboxOutcome> told = new PhoneApp(day, MORNING, first)
                .tellAtOnce(real.shakenActs(fate), fate)
                .tell(real.shaken(fate), new Random(network));

        assertThat(Standing.of(day, real.deliveries)).isEqualTo(Standing.of(same, ordered.deliveries));
        assertThat(words(told)).isEqualTo(words(expected));
    }

    @Property(tries = 200)
    void everyStateOnTheWayIsSound(
            @ForAll @IntRange(min = 1, max = 4) int parcels, @ForAll("steps") List<Step> steps, @ForAll long network) {
        OfflineDay day = OfflineDay.of(parcels, steps);
        World world = new World(day);
        Function<List<OutboxEntry>, List<OutboxOutcome>> outbox = world.shaken(new Random(network));

        new PhoneApp(day, MORNING)
                .tell(
                        batch -> {
                            List<OutboxOutcome> outcomes = outbox.apply(batch);
                            Standing.isSound(day, world.deliveries, world.compartments);
                            return outcomes;
                        },
                        new Random(network));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<DeliveryAct> acts = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(new DeliveryAct.TakeOut())),
                Tuple.of(4, Arbitraries.of(Size.values()).injectNull(0.5).map(it -> new DeliveryAct.Reserve(null, it))),
                Tuple.of(4, Arbitraries.just(new DeliveryAct.Deliver(null, null))),
                Tuple.of(
                        1,
                        Arbitraries.of(FailureReason.values()).map(it -> new DeliveryAct.Fail(new Failure(it, null)))),
                Tuple.of(1, Arbitraries.just(new DeliveryAct.Return())));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        acts,
                        Arbitraries.longs().between(1, 5).injectNull(0.7))
                .as(Step::new)
                .list()
                .ofMaxSize(24);
    }

    /** What was answered, without the deliveries. */
    private static Map<String, String> words(Map<String, OutboxOutcome> outcomes) {
        Map<String, String> words = new TreeMap<>();
        outcomes.forEach((key, outcome) -> words.put(key, word(outcome)));
        return words;
    }

    private static String word(OutboxOutcome outcome) {
        return switch (outcome) {
            case OutboxOutcome.Done done -> "done at " + done.delivery().revision();
            case OutboxOutcome.Conflict conflict ->
                "conflict with " + conflict.current().revision();
            case OutboxOutcome.Rejected rejected -> "rejected for " + rejected.reason();
        };
    }

    private static final class World {

        private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

        private final InMemoryCompartments compartments = new InMemoryCompartments();
        private final InMemoryDeliveries deliveries = new InMemoryDeliveries(compartments);
        private final OfflineDay day;

        World(OfflineDay day) {
            this.day = day;
            day.parcels().forEach(deliveries::schedule);
            day.compartments().forEach(compartments::furnish);
        }

        Function<List<OutboxEntry>, List<OutboxOutcome>> reliable() {
            return over(deliveries);
        }

        Function<List<OutboxEntry>, List<OutboxOutcome>> shaken(Random fate) {
            return over(new UnreliableDeliveries(deliveries, fate));
        }

        Function<ActRequest, ActResult> shakenActs(Random fate) {
            return acts(new UnreliableDeliveries(deliveries, fate))::perform;
        }

        private Acts acts(Deliveries through) {
            return new Acts(through, compartments, (_, _, _) -> Optional.empty(), new GuessableCodes(), CLOCK);
        }

        private Function<List<OutboxEntry>, List<OutboxOutcome>> over(Deliveries through) {
            Outbox outbox = new Outbox(acts(through), through, CLOCK);
            return batch -> outbox.submit(day.courier().subject(), batch, (_, _) -> {});
        }
    }
}
