package com.northwind.graphql.history;

import com.northwind.graphql.access.Access;
import com.northwind.graphql.locker.Lockers;
import com.northwind.graphql.paging.Page;
import com.northwind.graphql.paging.Paging;
import com.northwind.security.CallerToken;
import com.northwind.table.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** A locker's history in the graph. */
@Controller
class LockerHistoryGraph {

    private final Lockers lockers;
    private final LockerHistory history;
    private final Access access;

    LockerHistoryGraph(Lockers lockers, LockerHistory history, Access access) {
        this.lockers = lockers;
        this.history = history;
        this.access = access;
    }

    @QueryMapping
    Mono<Page<LockerHistoryEntry>> lockerHistory(
            @Argument String lockerId, @Argument int first, @Argument @Nullable String after, CallerToken caller) {
        int size = Paging.size(first);
        Cursor place = Paging.place(after);
        return lockers.find(lockerId)
                .filterWhen(locker -> access.manages(caller, locker.building()))
                .flatMap(locker -> history.of(locker.id(), size, place));
    }
}
