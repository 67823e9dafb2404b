package com.northwind.deliveries.delivery;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.locker.Size;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Two couriers, an admin and the lockers do anything to more parcels than there are compartments. */
class LifeCyclePropertyTests {

    private static final String BUILDING = "b1";

    @Property(tries = 300)
    void staysSoundAndLosesNoChange(@ForAll("doings") List<Doing> doings) {
        World world = new World();
        Map<Courier, App> apps = Map.of(ADA, new App(), BEN, new App());

        for (int i = 0; i < doings.size(); i++) {
            Doing doing = doings.get(i);
            Delivery parcel = world.find(doing.parcel());
            world.acts.perform(new ActRequest(
                    parcel.id(),
                    doing.stranger() ? "somebody" : parcel.courier().subject(),
                    "act-" + i,
                    null,
                    null,
                    doing.act()));
            Standing.isSound(world.place, world.deliveries, world.compartments);
            if (doing.syncs()) {
                apps.forEach((courier, app) -> app.sync(world.deliveries, courier));
            }
        }

        apps.forEach((courier, app) -> {
            app.sync(world.deliveries, courier);
            app.knowsAll(world.deliveries, courier, world.place);
        });
    }

    @Provide
    Arbitrary<List<Doing>> doings() {
        Arbitrary<DeliveryAct> what = Arbitraries.frequency(
                Tuple.of(4, new DeliveryAct.TakeOut()),
                Tuple.of(3, new DeliveryAct.Reserve(null, null)),
                Tuple.of(1, new DeliveryAct.Reserve("a", Size.LARGE)),
                Tuple.of(4, new DeliveryAct.Deliver(null, null)),
                Tuple.of(1, new DeliveryAct.Fail(new Failure(FailureReason.DAMAGED, null))),
                Tuple.of(1, new DeliveryAct.Return()),
                Tuple.of(3, new DeliveryAct.Collect()),
                Tuple.of(1, new DeliveryAct.Assign(ADA)),
                Tuple.of(1, new DeliveryAct.Assign(BEN)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 9),
                        what,
                        Arbitraries.of(true, false))
                .as((parcel, tenth, act, syncs) -> new Doing(parcel, tenth == 0, act, syncs))
                .list()
                .ofMinSize(20)
                .ofMaxSize(100);
    }

    /**
     * Something is done.
     *
     * @param stranger whether somebody does it who does not carry the parcel
     * @param syncs whether the apps look at what changed afterwards
     */
    record Doing(int parcel, boolean stranger, DeliveryAct act, boolean syncs) {}

    /** One day, as it begins. */
    private static final class World {

        private final InMemoryCompartments compartments = new InMemoryCompartments();
        private final InMemoryDeliveries deliveries = new InMemoryDeliveries(compartments);
        private final Acts acts = new Acts(
                deliveries,
                compartments,
                (_, _, _) -> Optional.empty(),
                new GuessableCodes(),
                Clock.fixed(NOON, ZoneOffset.UTC));
        private final OfflineDay place = new OfflineDay(
                ADA,
                BUILDING,
                Stream.of(ADA, ADA, BEN, BEN)
                        .map(courier -> Parcels.scheduled(courier, Size.MEDIUM, BUILDING))
                        .toList(),
                List.of());

        World() {
            compartments.furnish(Parcels.vacant("a", 1, Size.LARGE));
            compartments.furnish(Parcels.vacant("a", 2, Size.MEDIUM));
            compartments.furnish(Parcels.vacant("b", 1, Size.SMALL));
            place.parcels().forEach(deliveries::schedule);
        }

        Delivery find(int parcel) {
            return deliveries.find(place.parcels().get(parcel).id()).orElseThrow();
        }
    }

    /** What an app has after it went on from the last order it saw, now and then. */
    private static final class App {

        private final Map<DeliveryId, Delivery> known = new HashMap<>();
        private long cursor;

        void sync(InMemoryDeliveries deliveries, Courier courier) {
            deliveries.changes(courier).after(cursor).forEach((order, entry) -> {
                assertThat(order).isGreaterThan(cursor);
                cursor = order;
                if (entry.removed()) {
                    known.remove(entry.delivery());
                } else {
                    known.put(
                            entry.delivery(), deliveries.find(entry.delivery()).orElseThrow());
                }
            });
        }

        void knowsAll(InMemoryDeliveries deliveries, Courier courier, OfflineDay place) {
            assertThat(cursor).isEqualTo(deliveries.changes(courier).order());
            place.parcels().forEach(parcel -> {
                Delivery current = deliveries.find(parcel.id()).orElseThrow();
                if (current.revision() > parcel.revision()) {
                    assertThat(Optional.ofNullable(known.get(parcel.id())))
                            .isEqualTo(Optional.of(current).filter(it -> it.isCarriedBy(courier)));
                }
            });
        }
    }
}
