package com.northwind.benchmark.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a process how it is. */
final class Readiness {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Readiness() {}

    /** Comes back when the process says that it can work; fails when it ended or takes too long. */
    static void await(JavaProcess process, int managementPort) {
        URI readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort));
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            process.mustLive();
            try {
                if (get(readiness).statusCode() == 200) {
                    return;
                }
            } catch (CannotMeasure notYet) {
                // It does not listen yet.
            }
            pause();
        }
        throw new CannotMeasure("%s was not ready within %s".formatted(process, START));
    }

    static HttpResponse<String> get(URI uri) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new CannotMeasure(uri + " does not answer: " + unreachable, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", interrupted);
        }
    }
}
