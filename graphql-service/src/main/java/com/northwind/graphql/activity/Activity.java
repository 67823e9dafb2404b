package com.northwind.graphql.activity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** Somebody watches a building. Whoever calls has looked at the caller before. */
@Service
class Activity {

    private final Hubs hubs;
    private final LiveStream stream;
    private final LiveMeters meters;

    Activity(Hubs hubs, LiveStream stream, LiveMeters meters) {
        this.hubs = hubs;
        this.stream = stream;
        this.meters = meters;
    }

    /** Everything after the cursor, or a snapshot and everything after that. Never completes by itself. */
    Flux<BuildingActivity> of(String building, Interest interest, @Nullable String after) {
        Position place = after == null
                ? null
                : ActivityCursor.parse(after)
                        .filter(cursor -> cursor.building().equals(building))
                        .map(ActivityCursor::position)
                        .filter(position -> !position.equals(Position.START))
                        .orElse(null);
        return hubs.watching(
                building, null, watcher -> new Session(building, interest, place, after != null, stream, meters)
                        .run(watcher));
    }
}
