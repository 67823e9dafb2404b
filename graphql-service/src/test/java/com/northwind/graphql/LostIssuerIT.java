package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An issuer that cannot be reached is no fault of the token. */
@ServiceTest
class LostIssuerIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void nobody(DynamicPropertyRegistry properties) {
        properties.add("northwind.oidc.issuer", () -> "http://127.0.0.1:1");
    }

    @Test
    void isSaidToBeUnavailable() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                .header("Authorization", "Bearer " + Explorer.token("ada", "courier"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ me { subject } }\"}"))
                .build();

        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/unavailable").doesNotContain("127.0.0.1");
    }

    @Test
    void closesASocketThatMayComeAgain() {
        try (Dashboard dashboard = Dashboard.open(port, Explorer.token("mona", "manager"))) {
            assertThat(dashboard.closeCode()).isEqualTo(1013);
        }
    }
}
