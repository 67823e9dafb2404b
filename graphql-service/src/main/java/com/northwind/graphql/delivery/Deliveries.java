package com.northwind.graphql.delivery;

import com.northwind.graphql.paging.Page;
import com.northwind.table.Cursor;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All deliveries, to be read. Whoever asks looks at the caller. */
public interface Deliveries {

    /** The delivery as last written; empty if there is none. */
    Mono<Delivery> find(String id);

    /** Those that there are, as last written, in no order. */
    Flux<Delivery> byIds(Collection<String> ids);

    /** The deliveries of a courier on a day. A page may have fewer than wanted, or none, and the list still goes on. */
    Mono<Page<Delivery>> ofDay(String courier, DayOfDeliveries day, int first, @Nullable Cursor after);
}
