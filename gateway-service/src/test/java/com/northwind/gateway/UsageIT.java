package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class UsageIT {

    @LocalServerPort
    int port;

    private final String partner = "p-" + UUID.randomUUID();
    private final String token = TestIssuer.client("partner-" + partner, "invoices:read", Map.of("partner", partner));

    @Test
    void isToldWithAnsweredAndRefusedRequests() {
        Inside.knows(partner, Inside.plan(100, 100, 2, 100));
        for (int i = 0; i < 5; i++) {
            new Door(port).get("/v2/invoices?period=2026-10", token);
        }

        await().untilAsserted(() -> {
            assertThat(told("answered")).isEqualTo(2);
            assertThat(told("refused")).isEqualTo(3);
        });
        assertThat(reports()).allSatisfy(report -> assertThat(report)
                .contains("\"reportId\":\"", "\"operationId\":\"listInvoices\""));
    }

    private List<String> reports() {
        return Inside.told("/internal/usage").stream()
                .map(Inside.Told::body)
                .filter(body -> body.contains(partner))
                .toList();
    }

    private long told(String outcome) {
        Pattern count = Pattern.compile("\"partner\":\"%s\"[^}]*\"%s\":([0-9]+)".formatted(partner, outcome));
        return reports().stream()
                .flatMap(report -> count.matcher(report).results())
                .map((MatchResult found) -> found.group(1))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
