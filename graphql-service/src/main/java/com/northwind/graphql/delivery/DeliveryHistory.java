package com.northwind.graphql.delivery;

import com.northwind.graphql.paging.Page;
import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What happened to deliveries, oldest first. Whoever asks has looked at the caller before. */
public interface DeliveryHistory {

    /** The delivery and its first events, as last written; empty if there is none. */
    Mono<DeliveryStory> story(String id, int first);

    /** The part of the history that each range asks for, all at once. */
    Mono<Map<HistoryRange, Page<DeliveryEvent>>> ranges(Collection<HistoryRange> ranges);
}
