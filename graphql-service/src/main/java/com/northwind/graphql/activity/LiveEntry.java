package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import com.northwind.graphql.locker.Contact;
import org.jspecify.annotations.Nullable;

/** One entry of a building's live stream. */
public sealed interface LiveEntry {

    /** Where it stands in the stream. */
    Position position();

    /**
     * How a tile looked when it had changed.
     *
     * @param lag null if the event does not say it
     */
    record OfTile(Position position, Tile tile, @Nullable Lag lag) implements LiveEntry {}

    /** That a locker came or went. */
    record OfLocker(Position position, String locker, Contact contact) implements LiveEntry {}

    /** That a delivery changed, and which of its revisions came of it. */
    record OfDelivery(Position position, String delivery, long revision) implements LiveEntry {}
}
