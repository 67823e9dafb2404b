package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The contract as the running gateway serves it is good enough to make a client of. */
@WithPlatform
class GeneratedClientIT {

    private final Platform platform;

    GeneratedClientIT(RunningPlatform running) {
        this.platform = running.platform();
    }

    @Test
    void readsInvoicesPlanAndUsage(@TempDir Path directory) {
        String token = new Access(platform).tokenOf(Cast.PARTNER);
        String period = Cast.lastMonth(Clock.systemUTC()).toString();
        GeneratedClient client = GeneratedClient.of(platform.rest().resolve("/openapi.yaml"), directory);

        JsonNode understood = client.run(token, platform.rest().toString(), period);

        assertThat(understood.at("/listed")).isNotEmpty().allSatisfy(invoice -> assertThat(Json.text(invoice, "period"))
                .isEqualTo(period));
        assertThat(understood.at("/invoice/id")).isEqualTo(understood.at("/listed/0/id"));
        assertThat(understood.at("/invoice/lines")).isNotEmpty();
        assertThat(understood.at("/filtered").asBoolean()).isTrue();
        assertThat(understood.at("/plan/ratePerSecond").asInt()).isPositive();
        assertThat(understood.at("/usage/partner").stringValue()).isEqualTo("acme-homes");
        assertThat(understood.at("/status").asInt()).isEqualTo(404);
        assertThat(understood.at("/problem/type").stringValue()).isEqualTo("/problems/unknown-invoice");
    }
}
