package com.northwind.ingest.reading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.northwind.ingest.reading.QueueFull;
import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.security.CallerToken;
import com.northwind.testing.Contract;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest(ReadingController.class)
class ReadingControllerTests {

    private static final Contract CONTRACT = Contract.of("openapi/readings.yaml");
    private static final String READING = """
            {"readingId": "0c1f5a6e-7a8b-4c3d-9e2f-1a2b3c4d5e6f", "locker": "riverside-a", "compartment": "03",
             "door": "OPEN", "occupied": true, "sequence": 17, "measuredAt": "2026-11-20T12:00:00.000Z"}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    WebTest.Queue queue;

    @BeforeEach
    void open() {
        queue.answer = readings -> readings.stream().map(reading -> true).toList();
    }

    @Test
    void saysWhenToComeBackWhileTooManyWait() throws UnsupportedEncodingException {
        queue.answer = readings -> {
            throw new QueueFull();
        };

        MvcTestResult result = send("[%s]".formatted(READING));

        assertThat(result).hasStatus(429).hasHeader("Retry-After", "5");
        assertThat(result).bodyJson().isLenientlyEqualTo("""
                {"type": "/problems/too-many-readings"}
                """);
        keepsTheContract(result, 429);
    }

    @Test
    void answersEachReadingInItsOrder() throws UnsupportedEncodingException {
        MvcTestResult result = send("[%s, %s, {}]".formatted(READING, READING.replace("riverside-a", "harbour-a")));

        assertThat(result).hasStatus(207).bodyJson().isLenientlyEqualTo("""
                        [{"readingId": "0c1f5a6e-7a8b-4c3d-9e2f-1a2b3c4d5e6f", "outcome": "accepted"},
                         {"readingId": "0c1f5a6e-7a8b-4c3d-9e2f-1a2b3c4d5e6f", "outcome": "rejected",
                          "reason": "locker is not the one that speaks"},
                         {"readingId": null, "outcome": "rejected"}]
                        """);
        keepsTheContract(result, 207);
    }

    @Test
    void answersEachLineInItsOrder() throws UnsupportedEncodingException {
        MvcTestResult result = send(
                "%s\n\nno JSON\n".formatted(READING.replace("\n", "")),
                MediaType.APPLICATION_NDJSON,
                token("readings:write", "riverside-a"));

        assertThat(result).hasStatus(207).bodyJson().isLenientlyEqualTo("""
                        [{"readingId": "0c1f5a6e-7a8b-4c3d-9e2f-1a2b3c4d5e6f", "outcome": "accepted"},
                         {"readingId": null, "outcome": "rejected", "reason": "is not readable JSON"}]
                        """);
        keepsTheContract(result, 207);
    }

    @Test
    void takesNoBodyWithoutALine() throws UnsupportedEncodingException {
        MvcTestResult result = send("\n", MediaType.APPLICATION_NDJSON, token("readings:write", "riverside-a"));

        assertThat(result).hasStatus(400);
        keepsTheContract(result, 400);
    }

    @Test
    void refusesALockerThatFloods() throws UnsupportedEncodingException {
        String batch = Collections.nCopies(500, READING).toString();
        send(batch, MediaType.APPLICATION_JSON, token("readings:write", "flood-a"));

        MvcTestResult flood = send(batch, MediaType.APPLICATION_JSON, token("readings:write", "flood-a"));
        MvcTestResult other = send("[%s]".formatted(READING));

        assertThat(flood).hasStatus(429).containsHeader("Retry-After");
        keepsTheContract(flood, 429);
        assertThat(other).hasStatus(207);
    }

    @Test
    void saysWhatToSendAgain() throws UnsupportedEncodingException {
        queue.answer = readings -> java.util.List.of(true, false);

        MvcTestResult result = send("[%s, %s]".formatted(READING, READING));

        assertThat(result)
                .hasStatus(207)
                .bodyJson()
                .isLenientlyEqualTo("[{\"outcome\": \"accepted\"}, {\"outcome\": \"retry\"}]");
        keepsTheContract(result, 207);
    }

    @Test
    void takesNothingThatIsNoList() throws UnsupportedEncodingException {
        MvcTestResult result = send(READING);

        assertThat(result).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        keepsTheContract(result, 400);
    }

    @Test
    void takesNoMoreThanFiveHundred() throws UnsupportedEncodingException {
        MvcTestResult result = send(Collections.nCopies(501, "1").toString());

        assertThat(result).hasStatus(413).bodyJson().isLenientlyEqualTo("{\"type\": \"/problems/batch-too-large\"}");
        keepsTheContract(result, 413);
    }

    @Test
    void readsNoMoreThanItsLimit() throws UnsupportedEncodingException {
        MvcTestResult result = send("[\"%s\"]".formatted("x".repeat(300_000)));

        assertThat(result).hasStatus(413);
        keepsTheContract(result, 413);
    }

    @Test
    void saysWhenToComeBackIfTheQueueIsAway() throws UnsupportedEncodingException {
        queue.answer = readings -> {
            throw new QueueUnavailable(null);
        };

        MvcTestResult result = send("[%s]".formatted(READING));

        assertThat(result).hasStatus(503).containsHeader("Retry-After");
        keepsTheContract(result, 503);
    }

    @Test
    void readsJsonOnly() throws UnsupportedEncodingException {
        MvcTestResult result = http.post()
                .uri("/v1/readings")
                .with(authentication(token("readings:write", "riverside-a")))
                .contentType(MediaType.TEXT_PLAIN)
                .content("[]")
                .exchange();

        assertThat(result).hasStatus(415);
        keepsTheContract(result, 415);
    }

    @Test
    void refusesStrangers() throws UnsupportedEncodingException {
        MvcTestResult result = http.post().uri("/v1/readings").exchange();

        assertThat(result).hasStatus(401);
        keepsTheContract(result, 401);
    }

    @Test
    void refusesWhoHasNotTheScope() throws UnsupportedEncodingException {
        MvcTestResult result = send("[]", token("invoices:read", "riverside-a"));

        assertThat(result).hasStatus(403);
        keepsTheContract(result, 403);
    }

    @Test
    void refusesWhoIsNoDevice() throws UnsupportedEncodingException {
        MvcTestResult result = send("[%s]".formatted(READING), token("readings:write", null));

        assertThat(result).hasStatus(403);
        keepsTheContract(result, 403);
    }

    @Test
    void deniesWhatNobodyAllowed() {
        assertThat(http.get().uri("/v1/readings").with(authentication(token("readings:write", "riverside-a"))))
                .hasStatus(403);
    }

    private MvcTestResult send(String body) {
        return send(body, token("readings:write", "riverside-a"));
    }

    private MvcTestResult send(String body, CallerToken caller) {
        return send(body, MediaType.APPLICATION_JSON, caller);
    }

    private MvcTestResult send(String body, MediaType type, CallerToken caller) {
        return http.post()
                .uri("/v1/readings")
                .with(authentication(caller))
                .contentType(type)
                .content(body)
                .exchange();
    }

    private static void keepsTheContract(MvcTestResult result, int status) throws UnsupportedEncodingException {
        CONTRACT.matches("POST", "/v1/readings", status, result.getResponse().getContentAsString());
    }

    private static CallerToken token(String scope, @org.jspecify.annotations.Nullable String device) {
        Jwt.Builder token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("device-riverside-a")
                .claim("scope", scope);
        return new CallerToken((device == null ? token : token.claim("device", device)).build());
    }
}
