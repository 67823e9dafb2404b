package com.northwind.localaws.demonstration;

import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.Occupancy;
import com.northwind.table.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The compartments that are still free, given out one by one. */
final class Reservations {

    private final List<CompartmentItem> vacant;

    Reservations(List<CompartmentItem> compartments) {
        this.vacant = new ArrayList<>(compartments.stream()
                .filter(compartment -> compartment.occupancy() == Occupancy.VACANT)
                .sorted(Comparator.comparing(CompartmentItem::size))
                .toList());
    }

    /** The smallest vacant compartment of the building that takes such a parcel; empty if there is none. */
    Optional<CompartmentItem> take(String building, CompartmentSize size) {
        Optional<CompartmentItem> found = vacant.stream()
                .filter(compartment -> compartment.building().equals(building))
                .filter(compartment -> compartment.size().compareTo(size) >= 0)
                .findFirst();
        found.ifPresent(vacant::remove);
        return found;
    }

    /** What nobody took. */
    List<CompartmentItem> left() {
        return List.copyOf(vacant);
    }

    /** The compartment after the platform decided otherwise about it. */
    static CompartmentItem become(
            CompartmentItem compartment, Occupancy occupancy, @Nullable String delivery, Instant now) {
        Stamp stamp = compartment.stamp().next(now, null);
        return new CompartmentItem(
                compartment.building(),
                compartment.locker(),
                compartment.number(),
                compartment.size(),
                occupancy,
                delivery,
                stamp);
    }
}
