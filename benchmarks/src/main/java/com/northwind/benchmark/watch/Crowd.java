package com.northwind.benchmark.watch;

import com.northwind.benchmark.stage.CannotMeasure;
import com.northwind.benchmark.stage.Issuer;
import com.northwind.benchmark.stage.Rows;
import com.northwind.table.MembershipItem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Managers who watch, each a caller with a token and a connection of their own. */
public final class Crowd implements AutoCloseable {

    private static final int AT_ONCE = 50;
    private static final int PATIENCE_SECONDS = 120;

    private final List<Watcher> watchers = new ArrayList<>();

    private Crowd() {}

    /** So many dashboards, each by its number of the building that is named for it. */
    public static List<Dashboard> of(int size, IntFunction<String> building, DynamoDbClient table, Issuer issuer) {
        Rows.write(
                table,
                IntStream.range(0, size)
                        .mapToObj(i -> new MembershipItem(manager(i), building.apply(i), Rows.STAMP))
                        .toList());
        return IntStream.range(0, size)
                .mapToObj(i -> new Dashboard(building.apply(i), issuer.user(manager(i), "manager")))
                .toList();
    }

    private static String manager(int number) {
        return "manager-" + number;
    }

    /** Comes back when every one of them has heard the first event; {@code progress} is told how many have. */
    public static Crowd gather(
            Watching watching, List<Dashboard> dashboards, IntFunction<Ear> ears, IntConsumer progress)
            throws ExecutionException, InterruptedException, TimeoutException {
        Crowd crowd = new Crowd();
        for (int from = 0; from < dashboards.size(); from += AT_ONCE) {
            List<Watcher> coming = IntStream.range(from, Math.min(from + AT_ONCE, dashboards.size()))
                    .mapToObj(i -> dashboards.get(i).watch(watching, null, ears.apply(i)))
                    .toList();
            for (Watcher one : coming) {
                crowd.watchers.add(one.watching().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            progress.accept(crowd.watchers.size());
        }
        return crowd;
    }

    /** In the order of the dashboards. */
    public List<Watcher> watchers() {
        return watchers;
    }

    /** Fails if anybody has lost the connection. */
    public void mustWatch() {
        List<String> gone = watchers.stream()
                .map(watcher -> watcher.ended().getNow(""))
                .filter(reason -> !reason.isEmpty())
                .toList();
        if (!gone.isEmpty()) {
            throw new CannotMeasure("%d of %d sockets ended, the first because of: %s"
                    .formatted(gone.size(), watchers.size(), gone.getFirst()));
        }
    }

    @Override
    public void close() {
        watchers.forEach(Watcher::abort);
    }
}
