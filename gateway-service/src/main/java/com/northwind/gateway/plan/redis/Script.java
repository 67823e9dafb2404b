package com.northwind.gateway.plan.redis;

import com.northwind.gateway.plan.Take;
import com.northwind.gateway.plan.Tally;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Connections, one for each thread that asks, and what the script is called there. */
record Script(List<Line> lines, String digest) {

    /** A connection, and the thread that serves it. */
    record Line(EventExecutor loop, StatefulRedisConnection<String, String> connection) {

        void close() {
            var _ = connection.closeAsync();
        }
    }

    /** Decides in one round trip, without a change of threads for whoever is on one that has a connection. */
    CompletableFuture<Tally> run(Take take, EventExecutor home) {
        return near(home)
                .async()
                .<List<Long>>evalsha(digest, ScriptOutputType.MULTI, TakeScript.keys(take), TakeScript.arguments(take))
                .toCompletableFuture()
                .thenApply(TakeScript::tally);
    }

    private StatefulRedisConnection<String, String> near(EventExecutor home) {
        for (Line line : lines) {
            if (line.loop().equals(home)) {
                return line.connection();
            }
        }
        return lines.getFirst().connection();
    }

    /** Says when the first of them ends. */
    void whenEnded(Runnable ended) {
        lines.forEach(line -> line.connection().addListener(new Watch(ended)));
    }

    void close() {
        lines.forEach(Line::close);
    }
}
