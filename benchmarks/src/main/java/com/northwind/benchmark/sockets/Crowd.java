package com.northwind.benchmark.sockets;

import com.northwind.benchmark.stage.Stage;
import com.northwind.table.MembershipItem;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Managers of one building, each with a token and a connection of their own. */
final class Crowd implements AutoCloseable {

    private static final String BUILDING = "riverside";
    private static final Map<String, ?> SUBSCRIPTION = Map.of("query", """
            subscription { buildingActivity(buildingId: "riverside") {
              __typename ... on BuildingSnapshot { cursor tiles { locker compartment door } }
            } }
            """);

    private static final int AT_ONCE = 50;
    private static final int PATIENCE_SECONDS = 120;

    private final List<WebSocket> sockets = new ArrayList<>();

    private Crowd() {}

    /** Comes back when every one of them has seen the first event; {@code progress} is told how many have. */
    static Crowd gather(Stage stage, DynamoDbClient table, HttpClient http, int size, IntConsumer progress)
            throws ExecutionException, InterruptedException, TimeoutException {
        Crowd crowd = new Crowd();
        for (int from = 0; from < size; from += AT_ONCE) {
            List<CompletableFuture<WebSocket>> coming = new ArrayList<>();
            for (int i = from; i < Math.min(from + AT_ONCE, size); i++) {
                String manager = "manager-" + i;
                Stamp stamp = Stamp.first(Instant.EPOCH, null);
                table.putItem(request ->
                        request.tableName(SingleTable.NAME).item(new MembershipItem(manager, BUILDING, stamp).toMap()));
                coming.add(Watcher.open(http, stage.graph(), stage.issuer().user(manager, "manager"), SUBSCRIPTION));
            }
            for (CompletableFuture<WebSocket> one : coming) {
                crowd.sockets.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            progress.accept(crowd.sockets.size());
        }
        return crowd;
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::abort);
    }
}
