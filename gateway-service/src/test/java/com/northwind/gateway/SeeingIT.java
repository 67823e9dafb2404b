package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What ops see of a request, here and behind the door. */
@GatewayTest
class SeeingIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Test
    void continuesTheTraceOfTheCaller() {
        new Door(port)
                .send("/v2/invoices/inv-traced", request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                        .header("traceparent", "00-%s-%s-01".formatted(TRACE, SPAN)));

        assertThat(Upstream.requests("/v2/invoices/inv-traced").getLast().header("Traceparent"))
                .matches("00-%s-[0-9a-f]{16}-[0-9a-f]{2}".formatted(TRACE))
                .doesNotContain(SPAN);
    }

    @Test
    void beginsATraceForWhoHasNone() {
        new Door(port).get("/v2/invoices/inv-untraced");

        assertThat(Upstream.requests("/v2/invoices/inv-untraced").getLast().header("Traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void measuresEachOperationOfEachPartner() {
        new Door(port).get("/v1/plan");
        new Door(port).send("/v1/plan", UnaryOperator.identity());

        await().untilAsserted(() -> assertThat(figures())
                .contains(
                        "northwind_gateway_requests_seconds_bucket{operation=\"getPlan\",partner=\"acme-homes\",status=\"2xx\",le=\"0.05\"}")
                .contains(
                        "northwind_gateway_requests_seconds_count{operation=\"getPlan\",partner=\"-\",status=\"4xx\"}")
                .contains("northwind_cache_bytes"));
    }

    private String figures() {
        return new Door(management)
                .send("/actuator/prometheus", UnaryOperator.identity())
                .body();
    }
}
