package com.northwind.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.northwind.testing.Contract;
import com.northwind.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The started service over the demonstration's table. */
@TableTest
class InvoicesIT {

    private static final Contract CONTRACT = Contract.of("openapi/invoices.yaml");
    private static final Contract INTERNAL = Contract.of("openapi/internal.yaml");
    private static final String ACME = token("acme-homes");
    private static final String DOOR = TestIssuer.client("system", "system", Map.of());

    /** Billed for sure: the demonstration has the invoices of the last months. */
    private final String period = YearMonth.now(ZoneOffset.UTC).minusMonths(2).toString();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Test
    void aPartnerListsItsInvoices() throws Exception {
        HttpResponse<String> answer = get(port, "/v2/invoices?period=" + period, ACME);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("inv-%s-acme-homes".formatted(period))
                .doesNotContain("bluekey");
        CONTRACT.matches("GET", "/v2/invoices", 200, answer.body());
    }

    @Test
    void aPartnerReadsItsInvoice() throws Exception {
        HttpResponse<String> answer = get(port, "/v2/invoices/inv-%s-acme-homes".formatted(period), ACME);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"lines\":[{\"number\":1");
        CONTRACT.matches("GET", "/v2/invoices/{id}", 200, answer.body());
    }

    @Test
    void anotherPartnersInvoiceDoesNotExist() throws Exception {
        HttpResponse<String> foreign = get(port, "/v2/invoices/inv-%s-bluekey".formatted(period), ACME);
        HttpResponse<String> unknown = get(port, "/v2/invoices/inv-never", ACME);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body().replace("inv-%s-bluekey".formatted(period), "inv-never"))
                .isEqualTo(unknown.body());
        CONTRACT.matches("GET", "/v2/invoices/{id}", 404, foreign.body());
    }

    @Test
    void aRevokedKeyIsNoneAtOnce() throws Exception {
        HttpResponse<String> made = send(port, "POST", "/v1/api-keys", ACME, "{\"name\": \"Import\"}");
        String id = JsonPath.read(made.body(), "$.id");
        HttpResponse<String> before = get(port, "/internal/api-keys/" + id, DOOR);
        HttpResponse<String> revoked = send(port, "DELETE", "/v1/api-keys/" + id, ACME, "");
        HttpResponse<String> after = get(port, "/internal/api-keys/" + id, DOOR);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(after.statusCode()).isEqualTo(404);
        CONTRACT.matches("POST", "/v1/api-keys", 201, made.body());
        INTERNAL.matches("GET", "/internal/api-keys/{id}", 200, before.body());
        INTERNAL.matches("GET", "/internal/api-keys/{id}", 404, after.body());
    }

    @Test
    void whatADoorReportsIsSeenByThePartnerAndTheDoors() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String report = """
                {"reportId": "%s", "counts": [
                  {"partner": "bluekey", "day": "%s", "operationId": "listInvoices", "answered": 7, "refused": 2}]}
                """.formatted(UUID.randomUUID(), today);

        HttpResponse<String> taken = send(port, "POST", "/internal/usage", DOOR, report);
        HttpResponse<String> again = send(port, "POST", "/internal/usage", DOOR, report);
        HttpResponse<String> usage = get(port, "/v1/usage?from=%1$s&to=%1$s".formatted(today), token("bluekey"));
        HttpResponse<String> partner = get(port, "/internal/partners/bluekey", DOOR);

        assertThat(taken.statusCode()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(usage.body()).contains("{\"operationId\":\"listInvoices\",\"answered\":7,\"refused\":2}");
        assertThat(partner.body()).contains("\"ofDay\":7,");
        CONTRACT.matches("GET", "/v1/usage", 200, usage.body());
        INTERNAL.matches("GET", "/internal/partners/{partner}", 200, partner.body());
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        assertThat(get(port, "/v2/invoices?period=" + period, TestIssuer.expired("partner-acme-homes"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void managementIsOnAPortOfItsOwn() throws Exception {
        assertThat(get(management, "/actuator/health/readiness", ACME).statusCode())
                .isEqualTo(200);
        assertThat(get(port, "/actuator/health", ACME).statusCode()).isEqualTo(403);
    }

    private static String token(String partner) {
        return TestIssuer.client("partner-" + partner, "invoices:read invoices:write", Map.of("partner", partner));
    }

    private static HttpResponse<String> get(int port, String path, String token)
            throws IOException, InterruptedException {
        return send(port, "GET", path, token, "");
    }

    private static HttpResponse<String> send(int port, String method, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
