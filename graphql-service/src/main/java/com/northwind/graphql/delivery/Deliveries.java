package com.northwind.graphql.delivery;

import com.northwind.graphql.paging.Page;
import com.northwind.table.Cursor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** All deliveries, to be read. Whoever asks looks at the caller. */
public interface Deliveries {

    /** The delivery as last written; empty if there is none. */
    Mono<Delivery> find(String id);

    /** The deliveries of a courier on a day, by id. */
    Mono<Page<Delivery>> ofDay(String courier, LocalDate date, int first, @Nullable Cursor after);
}
