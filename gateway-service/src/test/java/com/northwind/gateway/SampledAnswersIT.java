package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A door that looks at every answer. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "northwind.contract.sample=1")
class SampledAnswersIT {

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @Test
    void countsWhatKeepsTheContract() {
        new Door(port).get("/v2/invoices/inv-1");
        new Door(port).get("/v1/invoices?period=2026-10");
        new Door(port).send("/v2/invoices?period=2026-10", UnaryOperator.identity());

        await().until(() -> count("getInvoice", "kept") >= 1
                && count("listInvoicesV1", "kept") >= 1
                && count("listInvoices", "kept") >= 1);
    }

    @Test
    void countsAndTellsWhatBreaksItAndChangesNothing(CapturedOutput output) {
        HttpResponse<String> answer = new Door(port).get(Upstream.UNKNOWN);

        assertThat(answer.body()).isEqualTo("{\"type\": \"/problems/unknown-invoice\"}");
        await().until(() -> count("getInvoice", "broken") >= 1);
        assertThat(output.getOut())
                .contains("An answer is not as the contract says: operation=getInvoice status=404")
                .contains(" required");
    }

    private double count(String operation, String outcome) {
        return meters
                .find("northwind.contract.responses")
                .tags("operation", operation, "outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
