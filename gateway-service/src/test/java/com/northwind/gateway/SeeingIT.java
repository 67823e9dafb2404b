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

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Test
    void measuresEachOperationOfEachPartner() {
        new Door(port).get("/v1/plan");
        new Door(port).send("/v1/plan", UnaryOperator.identity());

        await().untilAsserted(
                        () -> assertThat(figures())
                                .contains(
                                        "northwind_gateway_requests_seconds_bucket{operation=\"getPlan\",partner=\"acme-homes\",status=\"2xx\",le=\"0.05\"}")
                                .contains(
                                        "northwind_gateway_requests_seconds_count{operation=\"getPlan\",partner=\"-\",status=\"4xx\"}"));
    }

    private String figures() {
        return new Door(management)
                .send("/actuator/prometheus", UnaryOperator.identity())
                .body();
    }
}
