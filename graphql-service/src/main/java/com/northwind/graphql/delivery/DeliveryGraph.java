package com.northwind.graphql.delivery;

import com.northwind.graphql.access.Access;
import com.northwind.graphql.building.Building;
import com.northwind.graphql.building.Buildings;
import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.paging.Page;
import com.northwind.graphql.paging.Paging;
import com.northwind.security.Caller;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import com.northwind.table.DeliveryStatus;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Deliveries in the graph, to be read. */
@Controller
class DeliveryGraph {

    private final Deliveries deliveries;
    private final Buildings buildings;
    private final Evidence evidence;
    private final DeliveryAccess access;
    private final DeliveryHistoryGraph histories;

    DeliveryGraph(
            Deliveries deliveries,
            Buildings buildings,
            Evidence evidence,
            DeliveryAccess access,
            DeliveryHistoryGraph histories) {
        this.deliveries = deliveries;
        this.buildings = buildings;
        this.evidence = evidence;
        this.access = access;
        this.histories = histories;
    }

    @QueryMapping
    Mono<Delivery> delivery(@Argument String id, CallerToken caller, DataFetchingEnvironment field) {
        return histories
                .together(id, field)
                .orElseGet(() -> deliveries.find(id))
                .filterWhen(found -> access.maySee(found, caller));
    }

    @QueryMapping
    Mono<Page<Delivery>> myDeliveries(
            @Argument LocalDate date,
            @Argument @Nullable Set<DeliveryStatus> status,
            @Argument @Nullable String building,
            @Argument DeliveryOrder order,
            @Argument int first,
            @Argument @Nullable String after,
            CallerToken token) {
        Caller courier = Access.in(Group.COURIER, token);
        if (status != null && status.isEmpty()) {
            throw Refusal.badArgument("status", "The argument status must name at least one; leave it out for all");
        }
        DayOfDeliveries day = new DayOfDeliveries(date, status == null ? Set.of() : status, building, order);
        return deliveries.ofDay(courier.subject(), day, Paging.size(first), Paging.place(after));
    }

    @BatchMapping
    Mono<Map<Delivery, Building>> building(List<Delivery> of) {
        return buildings
                .byIds(of.stream().map(Delivery::buildingId).collect(Collectors.toSet()))
                .collectMap(Building::id)
                .map(byId -> {
                    Map<Delivery, Building> found = new HashMap<>();
                    of.forEach(delivery -> found.computeIfAbsent(delivery, it -> byId.get(it.buildingId())));
                    return found;
                });
    }

    @SchemaMapping
    @Nullable String photoUrl(Delivery delivery) {
        return delivery.photoKey() == null ? null : evidence.url(delivery.photoKey());
    }

    @SchemaMapping
    @Nullable String signatureUrl(Delivery delivery) {
        return delivery.signatureKey() == null ? null : evidence.url(delivery.signatureKey());
    }
}
