package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.Contract;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void refusesABodyThatNobodyExpects() {
        HttpResponse<String> answer = send(10);

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("\"field\":\"body\"");
    }

    @Test
    void refusesALargeBody() {
        assertProblem(send(1_048_577), 413, "content-too-large");
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

    private HttpResponse<String> send(int length) {
        return new Door(port).send("/v1/invoices/inv-1", request -> request.method(
                        "GET", BodyPublishers.ofByteArray(new byte[length]))
                .header("Authorization", "Bearer " + Door.TOKEN));
    }
}
