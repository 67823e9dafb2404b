package com.northwind.graphql.activity;

import com.northwind.table.SortableTime;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;

/** Tells with every live event, as {@code extensions.lag}, when its change passed where. */
@Component
class LagExtension implements Instrumentation {

    private static final String NAME = "lag";

    private final LiveMeters meters;
    private final Clock clock;

    LagExtension(LiveMeters meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Lags lags = parameters.getGraphQLContext().get(Lags.class);
        Lag lag = lags == null || result.getData() instanceof Publisher<?> ? null : lags.now();
        if (lag == null) {
            return CompletableFuture.completedFuture(result);
        }
        Instant push = clock.instant();
        meters.lag(lag, push);
        return CompletableFuture.completedFuture(
                result.transform(builder -> builder.addExtension(NAME, told(lag, push))));
    }

    private static Map<String, String> told(Lag lag, Instant push) {
        Map<String, String> told = new LinkedHashMap<>();
        if (lag.trace() != null) {
            told.put("trace", lag.trace());
        }
        put(told, "device", lag.device());
        put(told, "arrival", lag.arrival());
        put(told, "write", lag.write());
        put(told, "stream", lag.stream());
        put(told, "push", push);
        return told;
    }

    private static void put(Map<String, String> told, String hop, @Nullable Instant then) {
        if (then != null) {
            told.put(hop, SortableTime.of(then));
        }
    }
}
