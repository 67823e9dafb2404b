package com.northwind.deliveries;

import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import com.northwind.web.IdempotencyKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a courier calls the service with. */
public final class Phone {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String token;

    private Phone(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public static Phone of(String courier, int port) {
        return with(TestIssuer.user(courier, "courier"), port);
    }

    public static Phone with(String token, int port) {
        return new Phone(port, token);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String key, String body) {
        return send(request(path)
                .header(IdempotencyKey.HEADER, key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts as a good client does: again, with the same key, as long as the answer says that this is worth while. */
    public HttpResponse<String> insist(String path, String key, String body) {
        return await().atMost(PATIENCE).until(() -> post(path, key, body), it -> it.headers()
                .firstValue("Retry-After")
                .isEmpty());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
