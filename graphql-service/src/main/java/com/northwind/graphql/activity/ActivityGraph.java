package com.northwind.graphql.activity;

import com.northwind.graphql.access.Access;
import com.northwind.graphql.failure.Refusal;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A building's activity in the graph. */
@Controller
class ActivityGraph {

    private final Activity activity;
    private final Access access;

    ActivityGraph(Activity activity, Access access) {
        this.activity = activity;
        this.access = access;
    }

    @SubscriptionMapping
    Flux<BuildingActivity> buildingActivity(
            @Argument String buildingId, @Argument @Nullable String after, CallerToken caller) {
        Access.in(Group.MANAGER, caller);
        return access.manages(caller, buildingId)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("building")))
                .thenMany(activity.of(buildingId, after));
    }
}
