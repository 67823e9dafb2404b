package com.northwind.graphql.activity;

import com.northwind.graphql.access.Access;
import com.northwind.graphql.failure.Refusal;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A building's activity in the graph. */
@Controller
class ActivityGraph {

    private static final int MAX_LOCKERS = 100;

    private final Activity activity;
    private final Access access;

    ActivityGraph(Activity activity, Access access) {
        this.activity = activity;
        this.access = access;
    }

    @SubscriptionMapping
    Flux<BuildingActivity> buildingActivity(
            @Argument String buildingId,
            @Argument @Nullable List<String> lockers,
            @Argument @Nullable List<ActivityKind> kinds,
            @Argument @Nullable String after,
            @ContextValue(required = false) @Nullable String lastEventId,
            GraphQLContext context,
            CallerToken caller) {
        Access.in(Group.MANAGER, caller);
        Interest interest = new Interest(some("lockers", lockers), some("kinds", kinds));
        Lags lags = new Lags();
        context.put(Lags.class, lags);
        return access.manages(caller, buildingId)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("building")))
                .thenMany(activity.of(buildingId, interest, lastEventId == null ? after : lastEventId))
                .takeUntilOther(access.loses(caller, buildingId))
                .doOnNext(lags::next);
    }

    private static <T> @Nullable Set<T> some(String argument, @Nullable Collection<T> values) {
        if (values != null && (values.isEmpty() || values.size() > MAX_LOCKERS)) {
            throw Refusal.badArgument(argument, "Name 1 to %d, or leave it out".formatted(MAX_LOCKERS));
        }
        return values == null ? null : Set.copyOf(values);
    }
}
