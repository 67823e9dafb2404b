package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before a service that hangs up, answers garbage, or answers without end. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "northwind.upstream.breaker.calls=10000"})
class BadServiceIT {

    private static final RawUpstream UPSTREAM = new RawUpstream();

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("northwind.invoices.url", UPSTREAM::url);
        properties.add("northwind.oidc.issuer", TestIssuer::url);
    }

    @AfterAll
    static void stop() throws Exception {
        UPSTREAM.close();
    }

    @AfterEach
    void serves() {
        assertThat(new Door(port).get("/v2/invoices/good").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "hang-up"})
    void asksAServiceThatHangsUpOnceMore(String fault) {
        String path = "/v2/invoices/" + fault;

        HttpResponse<String> answer = new Door(port).get(path);

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(UPSTREAM.asked(path)).isEqualTo(2);
    }

    @Test
    void asksForAKeyedActOnceMore() {
        HttpResponse<String> answer = new Door(port)
                .send("/v1/api-keys", request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                        .header("Idempotency-Key", "act-of-today")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\": \"Nightly import\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(UPSTREAM.asked("/v1/api-keys")).isEqualTo(2);
    }

    @Test
    void asksForWhatHasNoKeyOnlyOnce() {
        HttpResponse<String> answer = new Door(port)
                .send("/v1/api-keys/hangup0000", request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                        .DELETE());

        assertProblem(answer, 503, "unavailable");
        assertThat(UPSTREAM.asked("/v1/api-keys/hangup0000")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "half-a-head", "endless-head"})
    void saysThatAnAnswerIsNone(String fault) {
        String path = "/v2/invoices/" + fault;

        assertProblem(new Door(port).get(path), 502, "bad-gateway");
        assertThat(UPSTREAM.asked(path)).isOne();
    }

    @Test
    void passesNoAnswerOnThatSaysItIsTooLarge() {
        HttpResponse<String> answer = new Door(port).get("/v2/invoices/huge");

        assertProblem(answer, 502, "answer-too-large");
        assertThat(answer.headers().map()).doesNotContainKey("etag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"endless", "half-a-body"})
    void breaksOffAnAnswerThatIsNotWhole(String fault) {
        assertThatIOException().isThrownBy(() -> new Door(port)
                .answer("/v2/invoices/" + fault, request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                        .header("X-Northwind-Canary", "never")));
    }

    @Test
    void keepsToItselfWhatAServiceIsMadeOf() {
        HttpResponse<String> answer = new Door(port).get("/v2/invoices/chatty");

        assertThat(answer.headers().map())
                .containsKeys("etag", "content-type")
                .doesNotContainKeys("server", "x-powered-by", "x-internal", "access-control-allow-origin")
                .doesNotContainEntry("ratelimit", List.of("lies"));
    }

    @Test
    void hasNothingUnderWayInTheEnd() {
        new Door(port).get("/v2/invoices/garbage");

        await().until(() -> meters.get("northwind.upstream.inflight").gauge().value() == 0);
    }
}
