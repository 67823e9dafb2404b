package com.northwind.graphql.history;

import com.northwind.graphql.paging.Page;
import com.northwind.table.Cursor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What happened at lockers. Whoever asks has looked at the caller before. */
public interface LockerHistory {

    /** Newest first, without what has expired. */
    Mono<Page<LockerHistoryEntry>> of(String locker, int first, @Nullable Cursor after);
}
