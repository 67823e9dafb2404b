package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.Contract;
import com.northwind.testing.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class AuthorizerIT {

    private static final Contract CONTRACT = Contract.of("openapi/invoices.yaml");

    @LocalServerPort
    int port;

    private final String partner = "p-" + UUID.randomUUID();
    private final String client = "partner-" + partner;
    private final String token = TestIssuer.client(client, "invoices:read invoices:write", Map.of("partner", partner));

    @BeforeEach
    void know() {
        Inside.knows(partner, Inside.plan(1_000, 1_000, 10_000, 10_000));
    }

    @Test
    void letsThroughWhatIsAllowed() {
        Inside.decides(client, "{\"allow\": true, \"seconds\": 60}");

        assertThat(revoke().statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsDenied() {
        Inside.decides(client, "{\"allow\": false, \"seconds\": 60}");

        HttpResponse<String> answer = revoke();

        assertProblem(answer, 403, "not-authorized");
        CONTRACT.matches("DELETE", "/v1/api-keys/{id}", 403, answer.body());
    }

    @Test
    void asksOnceWhileTheDecisionMayBeRemembered() {
        Inside.decides(client, "{\"allow\": true, \"seconds\": 60}");

        revoke();
        revoke();

        assertThat(questions()).singleElement().satisfies(question -> {
            assertThat(question.authorization()).startsWith("Bearer ");
            assertThat(question.body())
                    .contains("\"subject\":\"%s\"".formatted(client), "\"operationId\":\"revokeApiKey\"");
        });
    }

    @Test
    void asksEachTimeWhenADecisionMayNotBeRemembered() {
        Inside.decides(client, "{\"allow\": true, \"seconds\": 0}");

        revoke();
        revoke();

        assertThat(questions()).hasSize(2);
    }

    @Test
    void letsNobodyThroughWithoutADecision() {
        HttpResponse<String> answer = revoke();

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void asksNobodyWhereTheTokenDecides() {
        assertThat(new Door(port).get("/v1/plan", token).statusCode()).isEqualTo(200);
        assertThat(questions()).isEmpty();
    }

    private List<Inside.Told> questions() {
        return Inside.told("/internal/authorizations").stream()
                .filter(question -> question.body().contains(client))
                .toList();
    }

    private HttpResponse<String> revoke() {
        return new Door(port)
                .send("/v1/api-keys/k7f3q9x2m4", request -> request.method("DELETE", BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + token));
    }
}
