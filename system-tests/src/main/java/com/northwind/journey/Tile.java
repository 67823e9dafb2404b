package com.northwind.journey;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One compartment on a dashboard.
 *
 * @param door empty while the door has never reported
 * @param sequence of the last reading of the door; 0 if there was none
 */
public record Tile(
        String locker,
        String compartment,
        String occupancy,
        @Nullable String deliveryId,
        String door,
        long sequence) {

    public static Tile of(JsonNode node) {
        return new Tile(
                Json.text(node, "locker"),
                Json.text(node, "compartment"),
                Json.text(node, "occupancy"),
                node.path("deliveryId").stringValue(null),
                node.path("door").asString(""),
                node.path("sequence").asLong());
    }

    boolean isOf(Parcel parcel) {
        return place().equals(parcel.place());
    }

    boolean isOpen() {
        return door.equals("OPEN");
    }

    boolean holds(Parcel parcel) {
        return occupancy.equals("OCCUPIED") && parcel.id().equals(deliveryId);
    }

    /** The box, as {@code locker/compartment}. */
    public String place() {
        return locker + "/" + compartment;
    }
}
