package com.northwind.graphql.sync;

import com.northwind.graphql.access.Access;
import com.northwind.graphql.paging.Paging;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What changed for a courier in the graph. */
@Controller
class SyncGraph {

    private final Changes changes;

    SyncGraph(Changes changes) {
        this.changes = changes;
    }

    @QueryMapping
    Mono<DeliverySync> syncDeliveries(@Argument @Nullable String since, @Argument int first, CallerToken token) {
        String courier = Access.in(Group.COURIER, token).subject();
        SyncCursor from = SyncCursor.of(courier, since);
        return changes.after(courier, from.order(), Paging.size(first))
                .map(some -> new DeliverySync(
                        some.changes(), new SyncCursor(courier, some.end()).toString(), some.hasMore()));
    }
}
