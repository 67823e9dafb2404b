package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.DeliveryAct.Assign;
import com.northwind.deliveries.delivery.DeliveryAct.Collect;
import com.northwind.deliveries.delivery.DeliveryAct.Deliver;
import com.northwind.deliveries.delivery.DeliveryAct.Fail;
import com.northwind.deliveries.delivery.DeliveryAct.Reserve;
import com.northwind.deliveries.delivery.DeliveryAct.Return;
import com.northwind.deliveries.delivery.DeliveryAct.TakeOut;
import com.northwind.deliveries.delivery.DeliveryEvent.Kind;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what an act does to a delivery, its compartment and its code, or why it cannot be done. */
final class LifeCycle {

    private final Compartments compartments;
    private final Evidence evidence;
    private final PickupCodes codes;

    LifeCycle(Compartments compartments, Evidence evidence, PickupCodes codes) {
        this.compartments = compartments;
        this.evidence = evidence;
        this.codes = codes;
    }

    Decision decide(Delivery current, ActRequest request, Instant now) {
        if (!allows(current.status(), request.act())) {
            return refused(current, Obstacle.STATUS);
        }
        return switch (request.act()) {
            case TakeOut() -> changed(current, current.takeOut(now), List.of(), event(request, Kind.TAKEN_OUT, null));
            case Reserve reserve -> reserve(current, reserve, request, now);
            case Deliver deliver -> deliver(current, deliver, request, now);
            case Fail(Failure failure) ->
                changed(
                        current,
                        current.fail(failure, now),
                        vacated(current),
                        event(request, Kind.FAILED, failure.reason().name()));
            case Return() ->
                changed(current, current.giveBack(now), vacated(current), event(request, Kind.RETURNED, null));
            case Collect() ->
                changed(current, current.collect(now), vacated(current), event(request, Kind.COLLECTED, null));
            case Assign(Courier courier) ->
                changed(
                        current,
                        current.assign(courier, now),
                        List.of(),
                        event(request, Kind.REASSIGNED, courier.subject()));
        };
    }

    private static boolean allows(DeliveryStatus status, DeliveryAct act) {
        return switch (act) {
            case TakeOut _ -> status.mayBecome(DeliveryStatus.OUT_FOR_DELIVERY);
            case Reserve _, Assign _ -> status.mayStillBecome(DeliveryStatus.DELIVERED);
            case Deliver _ -> status.mayBecome(DeliveryStatus.DELIVERED);
            case Fail _ -> status.mayBecome(DeliveryStatus.FAILED);
            case Return _ -> status.mayBecome(DeliveryStatus.RETURNED);
            case Collect _ -> status.mayBecome(DeliveryStatus.COLLECTED);
        };
    }

    private Decision reserve(Delivery current, Reserve wish, ActRequest request, Instant now) {
        Size needed = wish.size() == null || wish.size().compareTo(current.size()) < 0 ? current.size() : wish.size();
        List<Compartment> all = compartments.of(current.building());
        Optional<Compartment> smallest = all.stream()
                .filter(it -> it.isVacantFor(needed))
                .filter(it ->
                        wish.locker() == null || wish.locker().equals(it.id().locker()))
                .min(Comparator.comparing(Compartment::size).thenComparing(it -> chance(current, it)));
        if (smallest.isEmpty()) {
            return refused(current, Obstacle.NO_VACANCY);
        }
        Compartment chosen = smallest.get();
        List<Compartment> changed = new ArrayList<>();
        changed.add(chosen.reserve(current.id().toString()));
        all.stream()
                .filter(it -> it.holds(current.id().toString()))
                .map(Compartment::vacate)
                .forEach(changed::add);
        String place = "%s/%s".formatted(chosen.id().locker(), chosen.id().number());
        return changed(current, current.reserve(chosen.id(), now), changed, event(request, Kind.RESERVED, place));
    }

    /** Of equal ones each parcel prefers others, so that couriers do not all reach for the same. */
    private static int chance(Delivery delivery, Compartment compartment) {
        return Objects.hash(delivery.id(), compartment.id());
    }

    private Decision deliver(Delivery current, Deliver deliver, ActRequest request, Instant now) {
        Optional<Compartment> reserved = current.reservation(compartments);
        if (reserved.isEmpty()) {
            return refused(current, Obstacle.NO_COMPARTMENT);
        }
        Optional<Obstacle> fault = evidence.fault(current.id(), deliver.photo(), deliver.signature());
        if (fault.isPresent()) {
            return refused(current, fault.get());
        }
        Delivery delivered = current.deliver(deliver.photo(), deliver.signature(), request.done(now), now);
        return new Decision.Changed(new DeliveryChange(
                current,
                delivered,
                List.of(reserved.get().occupy()),
                codes.issue(delivered),
                event(request, Kind.DELIVERED, null)));
    }

    /** The compartment that was kept for the parcel, as it becomes. */
    private List<Compartment> vacated(Delivery delivery) {
        return Optional.ofNullable(delivery.compartment())
                .flatMap(compartments::find)
                .filter(it -> it.holds(delivery.id().toString()))
                .map(Compartment::vacate)
                .stream()
                .toList();
    }

    private static DeliveryEvent event(ActRequest request, Kind kind, @Nullable String detail) {
        return new DeliveryEvent(kind, request.subject(), request.actedAt(), detail);
    }

    private static Decision changed(
            Delivery before, Delivery after, List<Compartment> compartments, DeliveryEvent event) {
        return new Decision.Changed(new DeliveryChange(before, after, compartments, null, event));
    }

    private static Decision refused(Delivery current, Obstacle obstacle) {
        return new Decision.Refused(new ActResult.NotPossible(current, obstacle));
    }
}
