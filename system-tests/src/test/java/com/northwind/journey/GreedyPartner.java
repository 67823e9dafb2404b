package com.northwind.journey;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import tools.jackson.databind.JsonNode;

/** A partner's software that asks for its plan again and again, more often than the plan allows, until it is closed. */
final class GreedyPartner implements AutoCloseable {

    private static final int CALLERS = 4;
    /** For each of the callers: together they ask fifty times a second, if the machine can. */
    private static final Duration PAUSE = Duration.ofMillis(80);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LOCAL = ";northwind-local";
    private static final int NO_ANSWER = 0;
    private static final int ALLOWED = 200;

    private final Http http = Http.plain();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService callers = Executors.newScheduledThreadPool(CALLERS);
    private final URI address;
    private final String token;
    private final JsonNode plan;
    private final long start;
    private volatile boolean local;

    GreedyPartner(Platform platform, String token) {
        this.address = platform.rest().resolve("/v1/plan");
        this.token = token;
        // Right after a start nothing is warm yet, and a caller may be told to come back.
        await().atMost(PATIENCE).until(() -> status() == ALLOWED);
        this.start = System.nanoTime();
        this.plan = http.get(address, token).must(ALLOWED, "The gateway").json();
        for (int caller = 0; caller < CALLERS; caller++) {
            var _ = callers.scheduleAtFixedRate(this::ask, 0, PAUSE.toMillis(), MILLISECONDS);
        }
    }

    private void ask() {
        answers.merge(status(), 1, Integer::sum);
    }

    private int status() {
        try {
            Http.Answer answer = http.get(address, token);
            local = answer.header("RateLimit-Policy").orElse("").contains(LOCAL);
            return answer.status();
        } catch (Unexpected unreachable) {
            return NO_ANSWER;
        }
    }

    /** Waits until so many calls were allowed from now on. */
    void isAllowed(int calls) {
        int before = allowed();
        await().atMost(PATIENCE).until(() -> allowed() >= before + calls);
    }

    /** Waits until an answer says that the door decides alone, or that it does not. */
    void isToldOfLocalLimits(boolean expected) {
        await().atMost(PATIENCE).until(() -> local == expected);
    }

    int allowed() {
        return answers.getOrDefault(ALLOWED, 0);
    }

    /** How often which status was answered; 0 stands for no answer. */
    Map<Integer, Integer> answers() {
        return answers;
    }

    /** What the plan allows from the first call until now. */
    double limit() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return plan.path("burst").asInt() + plan.path("ratePerSecond").asInt() * seconds;
    }

    @Override
    public void close() {
        callers.shutdown();
        try {
            assertThat(callers.awaitTermination(PATIENCE.toSeconds(), SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
