package com.northwind.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** HTTP with a limit on everything; what an answer means is for the caller to say. */
public final class Http {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Longer than the gateway waits for a service, so that its own answer is heard. */
    private static final Duration ANSWER = Duration.ofSeconds(40);

    private final HttpClient client;

    private Http(HttpClient.Builder client) {
        this.client = client.connectTimeout(CONNECT).build();
    }

    /** Keeps no cookies, follows nothing. */
    public static Http plain() {
        return new Http(HttpClient.newBuilder());
    }

    /** One person's browser: keeps cookies, and shows redirects instead of following them. */
    static Http browser() {
        return new Http(HttpClient.newBuilder().cookieHandler(new CookieManager()));
    }

    HttpClient client() {
        return client;
    }

    Answer get(URI uri, @Nullable String token) {
        return send(request(uri, token).GET());
    }

    public Answer post(URI uri, @Nullable String token, Object body) {
        return postText(uri, token, "application/json", Json.write(body));
    }

    Answer postText(URI uri, @Nullable String token, String contentType, String body) {
        return send(request(uri, token)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(ANSWER).build();
        try {
            var response = client.send(built, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException unreachable) {
            throw new Unexpected("%s does not answer: %s".formatted(built.uri(), unreachable), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unexpected("Interrupted while waiting for " + built.uri(), interrupted);
        }
    }

    private static HttpRequest.Builder request(URI uri, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String body) {

        /** The value of a header, the first if there are several. */
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        public JsonNode json() {
            return Json.read(body);
        }

        /** This answer, if it has the status; the failure says who should have given it. */
        public Answer must(int wanted, String who) {
            if (status != wanted) {
                throw new Unexpected("%s answered %d instead of %d: %s".formatted(who, status, wanted, body));
            }
            return this;
        }
    }
}
