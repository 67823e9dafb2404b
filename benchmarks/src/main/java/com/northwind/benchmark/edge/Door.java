package com.northwind.benchmark.edge;

import com.northwind.benchmark.load.Side;
import com.northwind.benchmark.stage.EdgeStage;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One way to the upstream.
 *
 * @param request what is asked there
 * @param side the same, with the meters of everybody who has to do with it, in microseconds
 */
record Door(Request request, Side side) {

    static final int PROXY_CPU = 0;
    static final int GATEWAY_CPU = 1;
    static final int COMPILERS_CPU = 2;
    static final int UPSTREAM_CPU = 3;
    static final int REDIS_CPU = 4;

    private static final String PLAN = "/v1/plan";
    private static final String INVOICE = "/v2/invoices/inv-2026-10-acme-homes";

    /** The plain proxy, which does the same whatever it is asked. */
    static Door nginx(EdgeStage stage) throws IOException {
        return of("nginx", new Request(stage.proxyAddress(), PLAN, token(stage)), stage);
    }

    /** What the gateway asks the upstream for each time: with a token, and with a key beside it. */
    static List<Door> forwarded(EdgeStage stage) throws IOException {
        return gateway("gateway", PLAN, stage);
    }

    /** What the gateway remembers, likewise. */
    static List<Door> cached(EdgeStage stage) throws IOException {
        return gateway("gateway, cached", INVOICE, stage);
    }

    private static List<Door> gateway(String name, String path, EdgeStage stage) throws IOException {
        Map<String, String> withKey = new LinkedHashMap<>(token(stage));
        withKey.put("x-api-key", stage.key());
        return List.of(
                of(name, new Request(stage.gatewayAddress(), path, token(stage)), stage),
                of(name + ", with key", new Request(stage.gatewayAddress(), path, withKey), stage));
    }

    private static Map<String, String> token(EdgeStage stage) {
        return Map.of("Authorization", "Bearer " + stage.token());
    }

    private static Door of(String name, Request request, EdgeStage stage) {
        List<LongSupplier> meters = List.of(
                () -> micros(stage.proxy().cpu()),
                () -> micros(stage.gateway().cpu()),
                () -> micros(stage.gateway().compilers()),
                () -> micros(stage.upstream().cpu()),
                () -> micros(stage.redis().cpu()));
        return new Door(request, new Side(name, request, meters));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
