package com.northwind.graphql.activity;

import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.DeliveryAccess;
import com.northwind.graphql.failure.Refusal;
import com.northwind.security.CallerToken;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A delivery's changes in the graph. */
@Controller
class DeliveryActivityGraph {

    private final Hubs hubs;
    private final FreshDeliveries deliveries;
    private final DeliveryAccess access;
    private final LiveMeters meters;

    DeliveryActivityGraph(Hubs hubs, FreshDeliveries deliveries, DeliveryAccess access, LiveMeters meters) {
        this.hubs = hubs;
        this.deliveries = deliveries;
        this.access = access;
        this.meters = meters;
    }

    @SubscriptionMapping
    Flux<DeliveryActivity> deliveryChanged(
            @Argument String id,
            @Argument @Nullable String after,
            @ContextValue(required = false) @Nullable String lastEventId,
            CallerToken caller) {
        Mono<Delivery> now = deliveries.find(id).filterWhen(delivery -> access.maySee(delivery, caller));
        String place = lastEventId == null ? after : lastEventId;
        return now.switchIfEmpty(Mono.error(() -> Refusal.notFound("delivery")))
                .flatMapMany(delivery ->
                        hubs.watching(delivery.buildingId(), id, watcher -> new DeliverySession(id, now, place, meters)
                                .run(watcher)));
    }
}
