package com.northwind.journey;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.PrintStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A subscription in a terminal: each event as a line of JSON. A lost connection is opened again, with the cursor of the
 * event before, so that no line is missing and none comes twice.
 */
public final class Watch {

    private static final Executor SOON = CompletableFuture.delayedExecutor(500, MILLISECONDS);

    private final Http http = Http.plain();
    private final CountDownLatch over = new CountDownLatch(1);
    private final URI endpoint;
    private final String token;
    private final String document;
    private final Map<String, Object> variables;
    private final PrintStream out;

    private Watch(Platform platform, String token, String document, Map<String, String> what, PrintStream out) {
        this.endpoint = URI.create(platform.graphql().toString().replaceFirst("^http", "ws"));
        this.token = token;
        this.document = document;
        this.variables = new HashMap<>(what);
        this.out = out;
    }

    /** Watches one building or one delivery as that person, until there is nothing more to see. */
    public static void of(Platform platform, @Nullable String person, Map<String, String> options, PrintStream out) {
        String building = options.get("building");
        String delivery = options.get("delivery");
        if (person == null || (building == null) == (delivery == null)) {
            throw new Unexpected("Usage: watch NAME --building ID | --delivery ID");
        }
        String token = new Access(platform).tokenOf(person);
        Watch watch = building == null
                ? new Watch(platform, token, "courier-app/DeliveryChanged", Map.of("id", delivery), out)
                : new Watch(platform, token, "web-console/BuildingActivity", Map.of("building", building), out);
        watch.run();
    }

    private void run() {
        connect();
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() {
        Map<String, Object> subscription =
                Map.of("documentId", Documents.id(document), "variables", Map.copyOf(variables));
        var opening = LiveSocket.open(http.client(), endpoint, token, subscription, this::show);
        var _ = opening.ended().thenAccept(reason -> ended(opening, reason));
    }

    private synchronized void show(JsonNode data) {
        JsonNode event = data.iterator().next();
        out.println(event);
        out.flush();
        if (event.has("cursor")) {
            variables.put("after", Json.text(event, "cursor"));
        }
    }

    /** A refusal or an end is final; a lost connection is not. */
    private void ended(LiveSocket.Connection connection, String reason) {
        connection.abort();
        System.err.println(reason);
        if (reason.startsWith("{") || reason.startsWith("[") || reason.startsWith("44")) {
            over.countDown();
        } else {
            SOON.execute(this::connect);
        }
    }
}
