package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.Contract;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ValidationIT {

    private static final Contract CONTRACT = Contract.of("openapi/invoices.yaml");

    @LocalServerPort
    int port;

    @AfterEach
    void nothingWasReached() {
        assertThat(Upstream.requests("/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "period,   period=soon",
        "period,   period=2026-13",
        "period,   first=1",
        "first,    period=2026-10&first=0",
        "first,    period=2026-10&first=101",
        "first,    period=2026-10&first=many",
        "first,    period=2026-10&first=",
        "after,    period=2026-10&after=%20",
        "period,   period=2026-10&period=2026-09",
        "partner,  period=2026-10&partner=bluekey"
    })
    void namesTheParameterThatIsWrong(String field, String query) {
        HttpResponse<String> answer = new Door(port).get("/v1/invoices?" + query);

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(field)).contains("\"rule\":");
        CONTRACT.matches("GET", "/v1/invoices", 400, answer.body());
    }

    @Test
    void namesTheVariableThatIsWrong() {
        HttpResponse<String> answer = new Door(port).get("/v1/invoices/INV_1");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("\"field\":\"id\"");
    }

    @Test
    void pointsToWhatIsWrongInABody() {
        HttpResponse<String> answer = post("application/json", "{\"name\": \"\", \"colour\": 1}");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("\"pointer\":\"/name\"", "\"pointer\":\"/colour\"");
        CONTRACT.matches("POST", "/v1/api-keys", 400, answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"a\", \"name\": \"b\"}", "{\"name\": \"a\"} {}", "{\"name\"", "name=a"})
    void refusesWhatIsNotOneJsonText(String body) {
        assertProblem(post("application/json", body), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/json;charset=UTF-16", "odd"})
    void refusesAMediaTypeThatIsNotListed(String type) {
        HttpResponse<String> answer = post(type, "{\"name\": \"a\"}");

        assertProblem(answer, 415, "unsupported-media-type");
        CONTRACT.matches("POST", "/v1/api-keys", 415, answer.body());
    }

    @Test
    void refusesToAnswerInAMediaTypeThereIsNot() {
        HttpResponse<String> answer = send("/v1/invoices/inv-1", request -> request.header("Accept", "text/html"));

        assertProblem(answer, 406, "not-acceptable");
        CONTRACT.matches("GET", "/v1/invoices/{id}", 406, answer.body());
    }

    @Test
    void refusesAnAcceptThatNobodyCanRead() {
        assertProblem(
                send("/v1/invoices/inv-1", request -> request.header("Accept", "what you have")),
                400,
                "invalid-request");
    }

    @Test
    void refusesABodyThatNobodyExpects() {
        HttpResponse<String> answer = sendBytes(10);

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("\"field\":\"body\"");
    }

    @Test
    void refusesALargeBody() {
        assertProblem(sendBytes(10_485_761), 413, "content-too-large");
    }

    @Test
    void refusesAnEncodedSlash() {
        assertProblem(new Door(port).get("/v1/invoices/inv%2F1"), 400, "invalid-request");
    }

    @Test
    void refusesHeadersWithoutEnd() {
        assertThat(new Door(port)
                        .send("/v1/invoices/inv-1", request -> request.header("X-Long", "x".repeat(11_000)))
                        .statusCode())
                .isEqualTo(431);
    }

    private HttpResponse<String> post(String type, String body) {
        return send("/v1/api-keys", request -> request.POST(BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Idempotency-Key", "key-of-a-test"));
    }

    private HttpResponse<String> sendBytes(int length) {
        return send(
                "/v1/invoices/inv-1", request -> request.method("GET", BodyPublishers.ofByteArray(new byte[length])));
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> change) {
        return new Door(port)
                .send(path, request -> change.apply(request.header("Authorization", "Bearer " + Door.TOKEN)));
    }
}
