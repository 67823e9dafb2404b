package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.Contract;
import com.northwind.testing.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway while ten calls are more than it may have under way. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "northwind.upstream.calls=10",
            "northwind.upstream.calls-per-service=10"
        })
class OverloadIT {

    private static final RawUpstream UPSTREAM = RawUpstream.hanging();
    private static final String LOW = "/v1/usage";
    private static final String NORMAL = "/v2/invoices?period=2026-10";
    private static final String HIGH = "/v1/plan";

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("northwind.invoices.url", UPSTREAM::url);
        properties.add("northwind.oidc.issuer", TestIssuer::url);
    }

    @Test
    void refusesTheLowFirstAndTheHighLast() throws Exception {
        occupy(NORMAL, 7);
        refuses(LOW);

        occupy(NORMAL, 9);
        refuses(NORMAL);

        occupy(HIGH, 1);
        refuses(HIGH);
        assertThat(meters.get("northwind.upstream.shed")
                        .tags("service", "invoices", "priority", "HIGH")
                        .counter()
                        .count())
                .isOne();

        UPSTREAM.close();
        await().until(() -> meters.get("northwind.upstream.inflight").gauge().value() == 0);
        assertThat(new Door(port).get(LOW).body()).contains("/problems/unavailable");
    }

    private void occupy(String path, int calls) {
        while (UPSTREAM.asked(path) < calls) {
            long asked = UPSTREAM.asked(path);
            Thread.ofVirtual().start(() -> new Door(port).alone(path));
            await().until(() -> UPSTREAM.asked(path) == asked + 1);
        }
    }

    private void refuses(String path) {
        HttpResponse<String> answer = new Door(port).alone(path);

        assertProblem(answer, 503, "overloaded");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        Contract.of("openapi/invoices.yaml").matches("GET", path.replaceFirst("\\?.*", ""), 503, answer.body());
        assertThat(UPSTREAM.asked(path)).isLessThan(10);
    }
}
