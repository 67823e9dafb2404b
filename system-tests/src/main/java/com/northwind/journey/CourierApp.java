package com.northwind.journey;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A courier's phone. */
final class CourierApp {

    private static final String DAY = "courier-app/Day";
    private static final String OPEN = "courier-app/OpenCompartment";
    private static final String COMMAND = "courier-app/DoorCommand";
    private static final String MARK = "courier-app/MarkDelivered";
    private static final String TAKE_OUT = "courier-app/TakeOut";
    private static final String ONE = "courier-app/OneDelivery";

    private final GraphQl graph;

    CourierApp(URI graphql, String token) {
        this.graph = new GraphQl(graphql, token);
    }

    /** The whole day, page by page. */
    List<Parcel> deliveries(LocalDate date) {
        List<Parcel> parcels = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("date", date.toString()));
        JsonNode page;
        do {
            page = graph.ask(DAY, variables).path("myDeliveries");
            page.path("edges").forEach(edge -> parcels.add(Parcel.of(edge.path("node"))));
            variables.put("after", page.path("pageInfo").path("endCursor").asString(""));
        } while (page.path("pageInfo").path("hasNextPage").asBoolean());
        return parcels;
    }

    DoorCommand open(Parcel parcel, String key) {
        JsonNode result = graph.ask(OPEN, input(parcel, key)).path("openCompartment");
        must(result, "DoorCommandIssued");
        return new DoorCommand(
                Json.text(result, "locker"),
                Json.text(result, "commandId"),
                result.path("replayed").asBoolean());
    }

    /** What became of it so far: {@code PENDING}, {@code OBEYED}, {@code REFUSED} or {@code EXPIRED}. */
    String state(DoorCommand command) {
        return Json.text(
                graph.ask(COMMAND, Map.of("locker", command.locker(), "id", command.id()))
                        .path("doorCommand"),
                "state");
    }

    Marked markDelivered(Parcel parcel, String key) {
        JsonNode result = graph.ask(MARK, input(parcel, key)).path("markDelivered");
        must(result, "DeliveryMarked");
        return new Marked(
                Parcel.of(result.path("delivery")), result.path("replayed").asBoolean());
    }

    TakenOut takeOut(Parcel parcel, String key) {
        JsonNode result = graph.ask(TAKE_OUT, input(parcel, key)).path("takeOutForDelivery");
        must(result, "DeliveryTakenOut");
        return new TakenOut(
                Parcel.of(result.path("delivery")), result.path("replayed").asBoolean());
    }

    /** What happened to a parcel, oldest first; no more than a page of it. */
    List<String> history(Parcel parcel) {
        JsonNode delivery = graph.ask(ONE, Map.of("id", parcel.id())).path("delivery");
        return delivery.path("history")
                .path("edges")
                .valueStream()
                .map(edge -> Json.text(edge.path("node"), "kind"))
                .toList();
    }

    private static Map<String, Object> input(Parcel parcel, String key) {
        return Map.of("input", Map.of("deliveryId", parcel.id(), "idempotencyKey", key));
    }

    private static void must(JsonNode result, String type) {
        if (!type.equals(result.path("__typename").asString(""))) {
            throw new Unexpected("The answer should be a %s and is %s".formatted(type, result));
        }
    }

    /** A door was told to open. */
    record DoorCommand(String locker, String id, boolean replayed) {}

    /** A parcel is on its way, by this call or by one before it with the same key. */
    record TakenOut(Parcel parcel, boolean replayed) {}

    /** A parcel is marked delivered, by this call or by one before it with the same key. */
    record Marked(Parcel parcel, boolean replayed) {}
}
