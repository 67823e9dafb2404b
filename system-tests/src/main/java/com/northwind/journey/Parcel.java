package com.northwind.journey;

import tools.jackson.databind.JsonNode;

/** A delivery as the courier's phone shows it. */
record Parcel(String id, String status, String building, String locker, String compartment, long revision) {

    static Parcel of(JsonNode node) {
        JsonNode compartment = node.path("compartment");
        return new Parcel(
                Json.text(node, "id"),
                Json.text(node, "status"),
                Json.text(node.path("building"), "id"),
                compartment.path("locker").path("id").asString(""),
                compartment.path("number").asString(""),
                node.path("revision").asLong());
    }

    /** Is on its way, and has a compartment waiting for it. */
    boolean canBePutIn() {
        return status.equals("OUT_FOR_DELIVERY") && !compartment.isEmpty();
    }

    /** As people read it. */
    String place() {
        return locker + "/" + compartment;
    }
}
