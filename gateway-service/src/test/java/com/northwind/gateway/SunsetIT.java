package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.Contract;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** The door on the day on which the first version of invoices ends. */
@GatewayTest
class SunsetIT {

    @LocalServerPort
    int port;

    @Test
    void endsAnOldVersionWhenItSaid() {
        HttpResponse<String> answer = new Door(port).get("/v1/invoices/inv-1");

        assertProblem(answer, 410, "gone");
        assertThat(answer.headers().firstValue("Link")).contains("</v2/invoices/inv-1>; rel=\"successor-version\"");
        Contract.of("openapi/invoices.yaml").matches("GET", "/v1/invoices/{id}", 410, answer.body());
    }

    @Test
    void goesOnWithTheRest() {
        assertProblem(new Door(port).send("/v2/invoices/inv-1", UnaryOperator.identity()), 401, "unauthenticated");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class LastDay {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2027-11-24T00:00:00Z"), ZoneOffset.UTC);
        }
    }
}
