package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What nobody sends who means well. Each has its answer or its end, and the next caller notices nothing. */
@GatewayTest
@TestPropertySource(properties = {"northwind.limit.head=1s", "northwind.limit.request=2s"})
class BadRequestIT {

    private static final String BODY = "{\"name\": \"Nightly import\"}";

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @AfterEach
    void servesTheNext() {
        assertThat(Upstream.requests("/")).isEmpty();
        assertThat(new Door(port).get("/v1/invoices/good").statusCode()).isEqualTo(200);
        assertThat(meters.get("northwind.limit.bodies").gauge().value()).isZero();
        Upstream.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 26|Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked|Content-Length: 26",
                "Content-Length: 26|Content-Length: 26",
                "Content-Length: 26|Content-Length: 27",
                "Content-Length: 26, 26",
                "Content-Length: -1",
                "Content-Length: +26",
                "Content-Length: 0x1a",
                "Content-Length : 26",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked|Transfer-Encoding: chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Content-Length: 26|Authorization: Bearer other",
                "Content-Length: 26|x-api-key: a|x-api-key: b",
                "Content-Length: 26|Content-Type: text/plain",
                "Content-Length: 26|Host: elsewhere.example",
                "Content-Length: 26|Idempotency-Key: another-act",
                "Content-Length: 26|X Y: z",
                "Content-Length: 26|X: a\u0000b",
                "Content-Length: 26|: nameless",
                "Content-Length: 26|X(y): z"
            })
    void refusesHeadersThatAreOddOrContradictEachOther(String headers) throws IOException {
        assertRefused(400, "invalid-request", post(headers) + BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip"})
    void refusesABodyThatIsToBeUnpacked(String encoding) throws IOException {
        assertRefused(415, "unsupported-media-type", post("Content-Length: 26|Content-Encoding: " + encoding) + BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/invoices/../plan",
                "/v1/../actuator/health",
                "/v1/invoices/%2e%2e/plan",
                "/v1/invoices/%2E%2E%2Fplan",
                "/v1/invoices/a%2Fb",
                "/v1/invoices/a%252Fb",
                "/v1/invoices/%252e%252e",
                "/v1/invoices/a%5Cb",
                "/v1/invoices/a\\b",
                "/v1/invoices/a;b=c",
                "/v1/invoices/a%3Bb",
                "//v1/plan",
                "/v1//plan",
                "/v1/invoices/a%00",
                "/v1/invoices/a%0d%0aX:y",
                "/v1/invoices/%zz",
                "/v1/invoices/%",
                "/v1/invoices/a%c0%afb",
                "/v1/invoices/a#b",
                "http://127.0.0.1/v1/plan",
                "v1/plan",
                "*"
            })
    void refusesAddressesThatPlayTricks(String address) throws IOException {
        assertRefused(400, "invalid-request", "GET " + address + " HTTP/1.1\r\nHost: door\r\n" + token() + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({"8192, 414, uri-too-long", "100000, 414, uri-too-long"})
    void refusesALongAddress(int length, int status, String slug) throws IOException {
        String path = "/v1/invoices/" + "a".repeat(length);

        assertRefused(status, slug, "GET " + path + " HTTP/1.1\r\nHost: door\r\n" + token() + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {10 * 1024, 100_000})
    void refusesLongHeaders(int length) throws IOException {
        String headers = ("X-Part: " + "a".repeat(1_014) + "\r\n").repeat(length / 1_024);

        assertRefused(431, "headers-too-large", "GET /v1/plan HTTP/1.1\r\nHost: door\r\n" + token() + headers + "\r\n");
    }

    @Test
    void acceptsWhatIsJustSmallEnough() throws IOException {
        String query = "period=2026-10&cursor=" + "a".repeat(1_000);
        String headers = ("X-Part: " + "a".repeat(1_014) + "\r\n").repeat(8);

        assertThat(Wire.answer(
                        port, "GET /v2/invoices?" + query + " HTTP/1.1\r\nHost: door\r\n" + token() + headers + "\r\n"))
                .startsWith("HTTP/1.1 200");
        Upstream.forget();
    }

    @Test
    void refusesALargeBody() {
        assertProblem(send(10 * 1_048_576 + 1), 413, "content-too-large");
    }

    @Test
    void readsABodyThatIsJustSmallEnough() {
        assertProblem(send(10 * 1_048_576), 400, "invalid-request");
    }

    @Test
    void stopsReadingABodyThatHidesItsLength() throws IOException {
        String piece = "10000\r\n" + "a".repeat(65_536) + "\r\n";
        try (Wire wire = new Wire(port)) {
            wire.send(post("Transfer-Encoding: chunked"));
            for (int i = 0; i < 160; i++) {
                wire.send(piece);
            }

            assertThat(wire.send("1\r\na\r\n").answer()).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GARBAGE\r\n\r\n", "\u0016\u0003\u0001\u0002\r\n\r\n", "GET / HTTP/7.7\r\n\r\n", "GET\r\n\r\n"})
    void saysThatGarbageIsNoRequest(String garbage) throws IOException {
        assertRefused(400, "invalid-request", garbage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "-5\r\nabcde", "fffffffffffffffff\r\n", "5;x=y\r\n{}{}{}\r\n0\r\n\r\n"})
    void refusesABodyThatIsNotInChunks(String body) throws IOException {
        assertRefused(400, "invalid-request", post("Transfer-Encoding: chunked") + body);
    }

    @Test
    void takesWhatFollowsABodyForNoRequest() throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.send(post("Content-Length: 26") + BODY);
            assertThat(wire.answer()).startsWith("HTTP/1.1 200");
            Upstream.forget();

            assertThat(wire.send(BODY + "\r\n\r\n").answer()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void hangsUpOnAHeadThatTrickles() throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.send("GET /v1/plan HTTP/1.1\r\nHost: door\r\nX-Slow: ").trickleUntilHungUp("a");
        }
        try (Wire wire = new Wire(port)) {
            wire.send("GET /v1/nothing HTTP/1.1\r\nHost: door\r\n\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 404");
            wire.trickleUntilHungUp("G");
        }
    }

    @Test
    void hangsUpOnWhoSaysNothing() throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.seeItEnd();
        }
    }

    @Test
    void hangsUpOnABodyThatDoesNotCome() throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.send(post("Content-Length: 1000") + BODY).seeItEnd();
        }
    }

    @Test
    void hangsUpOnABodyThatTrickles() throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.send(post("Content-Length: 1000000")).trickleUntilHungUp("a");
        }
    }

    @Test
    void hangsUpOnWhoHangsUpHalfway() throws IOException {
        for (String part : new String[] {
            "GET /v1/pl", post("Content-Length: 1000") + BODY, post("Transfer-Encoding: chunked") + "5\r\nab"
        }) {
            try (Wire wire = new Wire(port)) {
                wire.send(part).endAndSeeItEnd();
            }
        }
    }

    private void assertRefused(int status, String slug, String request) throws IOException {
        String answer = Wire.answer(port, request);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-request-id: ")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .contains("\"type\":\"/problems/" + slug + "\"");
    }

    private HttpResponse<String> send(int length) {
        return new Door(port).send("/v1/api-keys", request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                .header("Idempotency-Key", "act-of-today")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[length])));
    }

    private static String token() {
        return "Authorization: Bearer " + Door.TOKEN + "\r\n";
    }

    private static String post(String headers) {
        return "POST /v1/api-keys HTTP/1.1\r\nHost: door\r\n" + token()
                + "Idempotency-Key: act-of-today\r\nContent-Type: application/json\r\n"
                + headers.replace("|", "\r\n") + "\r\n\r\n";
    }
}
