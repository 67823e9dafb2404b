package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.Contract;
import com.northwind.testing.TestIssuer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before a service that is not there yet. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class RecoveryIT {

    private static final int UPSTREAM = free();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("northwind.invoices.url", () -> "http://127.0.0.1:" + UPSTREAM);
        properties.add("northwind.oidc.issuer", TestIssuer::url);
    }

    @Test
    void saysThatAServiceIsAwayAndServesItWhenItIsBack() throws Exception {
        HttpResponse<String> answer = new Door(port).get("/v1/invoices/inv-1");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        Contract.of("openapi/invoices.yaml").matches("GET", "/v1/invoices/{id}", 503, answer.body());

        Upstream.start(UPSTREAM);
        await().until(() -> new Door(port).get("/v1/invoices/inv-1").statusCode() == 200);
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
