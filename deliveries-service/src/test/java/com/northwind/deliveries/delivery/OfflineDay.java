package com.northwind.deliveries.delivery;

import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.locker.Occupancy;
import com.northwind.deliveries.locker.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a courier did while the phone had no network.
 *
 * @param building where nobody else delivers
 * @param steps in the order they were done
 */
public record OfflineDay(Courier courier, String building, List<Delivery> parcels, List<Step> steps) {

    private static final List<Size> SIZES = List.of(Size.values());

    /** A day with so many parcels of all sizes. */
    public static OfflineDay of(int parcels, List<Step> steps) {
        String building = "building-" + UUID.randomUUID();
        Courier courier = new Courier("courier-" + UUID.randomUUID());
        return new OfflineDay(
                courier,
                building,
                IntStream.range(0, parcels)
                        .mapToObj(number -> Parcels.scheduled(courier, SIZES.get(number % SIZES.size()), building))
                        .toList(),
                steps.stream().filter(step -> step.parcel() < parcels).toList());
    }

    /** The same day of another courier in another building. */
    public OfflineDay again() {
        return of(parcels.size(), steps);
    }

    /** So many compartments that every parcel finds one, whatever becomes of the others. */
    public List<Compartment> compartments() {
        return Stream.of("a", "b")
                .flatMap(side -> IntStream.rangeClosed(1, parcels.size() + 1)
                        .mapToObj(number -> new CompartmentId(building, building + side, "%02d".formatted(number))))
                .map(id -> new Compartment(id, Size.LARGE, Occupancy.VACANT, null, 1))
                .toList();
    }

    /**
     * One thing that was done.
     *
     * @param expectedRevision what the app believed; null if it did not care
     */
    public record Step(
            int parcel, DeliveryAct act, @Nullable Long expectedRevision) {}
}
