package com.northwind.gateway.plan.redis;

import com.northwind.gateway.plan.Take;
import com.northwind.gateway.plan.Tally;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A connection and what the script is called there. */
record Script(StatefulRedisConnection<String, String> connection, String digest) {

    /** Decides in one round trip. */
    CompletableFuture<Tally> run(Take take) {
        return connection
                .async()
                .<List<Long>>evalsha(digest, ScriptOutputType.MULTI, TakeScript.keys(take), TakeScript.arguments(take))
                .toCompletableFuture()
                .thenApply(TakeScript::tally);
    }

    void close() {
        var _ = connection.closeAsync();
    }
}
