package com.northwind.graphql.activity;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The live streams of buildings. They are only fast; the table is the truth. Every method fails with {@link StreamLost}
 * when the stream cannot be reached, and within a bounded time.
 */
public interface LiveStream {

    /** Where the stream ends; {@link Position#START} if it is empty. */
    Mono<Position> end(String building);

    /** The entries up to and including a position, newest first, as far as somebody might still see them repeated. */
    Mono<List<LiveEntry>> before(String building, Position position);

    /** What follows a position. Fails with {@link EntryGone} if the entry there is no longer known, so that something may be missing. */
    Flux<LiveEntry> after(String building, Position position);

    /** What follows a position, and everything that is still to come. Fails like {@link #after}. */
    Flux<LiveEntry> follow(String building, Position position);
}
