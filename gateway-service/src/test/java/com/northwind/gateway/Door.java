package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A caller of the gateway. */
final class Door {

    static final String TOKEN =
            TestIssuer.client("partner-acme-homes", "invoices:read invoices:write", Map.of("partner", "acme-homes"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    Door(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path) {
        return send(path, request -> request.header("Authorization", "Bearer " + TOKEN));
    }

    /** Neither answered from what is remembered, nor together with others who ask the same. */
    HttpResponse<String> alone(String path) {
        return send(path, request -> request.header("Authorization", "Bearer " + TOKEN)
                .header("X-Northwind-Canary", "never"));
    }

    HttpResponse<String> get(String path, String token) {
        return send(path, request -> request.header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> change) {
        try {
            return answer(path, change);
        } catch (IOException failure) {
            throw new AssertionError("No answer to " + path, failure);
        }
    }

    HttpResponse<String> answer(String path, UnaryOperator<HttpRequest.Builder> change) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofMinutes(2));
        try {
            return HTTP.send(change.apply(request).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** Asserts that the answer is a problem of ours, with the id of the request and where it is found. */
    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/%s\"".formatted(slug))
                .contains("\"requestId\":\"%s\"".formatted(id))
                .contains("\"instance\":\"/requests/%s\"".formatted(id));
    }
}
