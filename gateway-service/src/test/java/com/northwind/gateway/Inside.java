package com.northwind.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;

/** What an {@link Upstream} answers to the door itself, as tests choose: plans, keys, decisions; and what it was told. */
final class Inside {

    private static final String PARTNERS = "/internal/partners/";
    private static final String KEYS = "/internal/api-keys/";

    /** Of a partner that may do as much as any test does. */
    private static final String WIDE = plan(10_000, 10_000, 1_000_000, 10_000_000);

    private static final Map<String, String> PLANS = new ConcurrentHashMap<>(Map.of("acme-homes", WIDE));
    private static final Map<String, String> VALID_KEYS = new ConcurrentHashMap<>();
    private static final Map<String, String> DECISIONS =
            new ConcurrentHashMap<>(Map.of("partner-acme-homes", "{\"allow\": true, \"seconds\": 300}"));
    private static final LinkedBlockingDeque<Told> TOLD = new LinkedBlockingDeque<>();

    private Inside() {}

    /** A question or a report of the door. */
    record Told(String path, String authorization, String body) {}

    /** Makes a partner known, or gives it another plan. */
    static void knows(String partner, String plan) {
        PLANS.put(partner, plan);
    }

    static void valid(String id, String key) {
        VALID_KEYS.put(id, key);
    }

    static void revoked(String id) {
        VALID_KEYS.remove(id);
    }

    /** What is said to calls of a client; without that, the service is away for it. */
    static void decides(String client, String decision) {
        DECISIONS.put(client, decision);
    }

    static List<Told> told(String path) {
        return TOLD.stream().filter(it -> it.path().startsWith(path)).toList();
    }

    static String plan(long perSecond, long burst, long daily, long monthly) {
        return plan(perSecond, burst, daily, monthly, 0);
    }

    static String plan(long perSecond, long burst, long daily, long monthly, long used) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return """
                {"plan": {"name": "test", "ratePerSecond": %d, "burst": %d, "dailyQuota": %d, "monthlyQuota": %d,
                  "operations": [{"operationId": "getPlan", "ratePerSecond": 1, "burst": 1}]},
                 "used": {"day": "%s", "ofDay": %d, "month": "%s", "ofMonth": %d}}
                """.formatted(perSecond, burst, daily, monthly, today, used, YearMonth.from(today), used);
    }

    static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        TOLD.add(new Told(path, exchange.getRequestHeaders().getFirst("Authorization"), body));
        if (path.startsWith(PARTNERS)) {
            String partner = path.substring(PARTNERS.length());
            String plan = PLANS.get(partner);
            found(
                    exchange,
                    plan == null ? null : plan.replaceFirst("\\{", "{\"partner\": \"%s\", ".formatted(partner)));
        } else if (path.startsWith(KEYS)) {
            found(exchange, VALID_KEYS.get(path.substring(KEYS.length())));
        } else if (path.equals("/internal/authorizations")) {
            DECISIONS.entrySet().stream()
                    .filter(decision -> body.contains("\"client\":\"%s\"".formatted(decision.getKey())))
                    .findFirst()
                    .ifPresentOrElse(
                            decision -> json(exchange, 200, decision.getValue()), () -> json(exchange, 503, "{}"));
        } else {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        }
    }

    private static void found(HttpExchange exchange, @Nullable String json) {
        json(exchange, json == null ? 404 : 200, json == null ? "{}" : json);
    }

    private static void json(HttpExchange exchange, int status, String json) {
        try {
            Upstream.send(exchange, status, "application/json", json);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
