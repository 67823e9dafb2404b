package com.northwind.graphql.activity;

import com.northwind.graphql.building.Buildings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** Somebody watches a building. Whoever calls has looked at the caller before. */
@Service
class Activity {

    private final Hubs hubs;
    private final LiveStream stream;
    private final Buildings buildings;
    private final ActivityProperties properties;

    Activity(Hubs hubs, LiveStream stream, Buildings buildings, ActivityProperties properties) {
        this.hubs = hubs;
        this.stream = stream;
        this.buildings = buildings;
        this.properties = properties;
    }

    /** Everything after the cursor, or a snapshot and everything after that. Never completes by itself. */
    Flux<BuildingActivity> of(String building, @Nullable String after) {
        Position place = after == null
                ? null
                : ActivityCursor.parse(after)
                        .filter(cursor -> cursor.building().equals(building))
                        .map(ActivityCursor::position)
                        .filter(position -> !position.equals(Position.START))
                        .orElse(null);
        return Flux.defer(
                () -> new Session(building, place, after != null, hubs, stream, buildings, properties.reread()).run());
    }
}
