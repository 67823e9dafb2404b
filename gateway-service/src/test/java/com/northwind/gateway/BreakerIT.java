package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before a service that fails, and gets well. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "northwind.upstream.breaker.calls=4",
            "northwind.upstream.breaker.window=10m",
            "northwind.upstream.breaker.open=1s",
            "northwind.upstream.breaker.probes=2"
        })
class BreakerIT {

    private static final RawUpstream UPSTREAM = new RawUpstream();
    private static final String FAILING = "/v2/invoices/failing";
    private static final String GOOD = "/v2/invoices/good";

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("northwind.invoices.url", UPSTREAM::url);
        properties.add("northwind.oidc.issuer", TestIssuer::url);
    }

    @AfterAll
    static void stop() throws Exception {
        UPSTREAM.close();
    }

    @Test
    void leavesAServiceAloneUntilItIsWell() {
        Door door = new Door(port);
        for (int i = 0; i < 4; i++) {
            assertThat(door.get(FAILING).statusCode()).isEqualTo(500);
        }

        HttpResponse<String> refused = door.get(FAILING);
        assertProblem(refused, 503, "unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(UPSTREAM.asked(FAILING)).isEqualTo(4);

        await().until(() -> door.alone(GOOD).statusCode() == 200 && state("CLOSED") == 1);
    }

    private double state(String state) {
        return meters.get("northwind.upstream.breaker")
                .tags("service", "invoices", "state", state)
                .gauge()
                .value();
    }
}
