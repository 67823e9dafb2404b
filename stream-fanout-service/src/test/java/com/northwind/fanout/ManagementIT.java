package com.northwind.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.LocalAws;
import com.northwind.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(LocalAws.class)
class ManagementIT {

    @Test
    void isReadyWithoutAnyNeighbourAndShowsNothingButItsHealthAndFigures() throws Exception {
        try (ConfigurableApplicationContext service = Fanout.start(
                "--northwind.redis.url=redis://127.0.0.1:1",
                "--northwind.mqtt.url=mqtt://127.0.0.1:1",
                "--northwind.oidc.token=http://127.0.0.1:1/token")) {
            int port = service.getEnvironment().getRequiredProperty("local.management.port", Integer.class);

            assertThat(status(port, "/actuator/health/readiness")).isEqualTo(200);
            assertThat(status(port, "/actuator/prometheus")).isEqualTo(200);
            assertThat(status(port, "/actuator/env")).isEqualTo(403);
            assertThat(status(port, "/anything")).isEqualTo(403);
        }
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + TestIssuer.client("system", "system", Map.of()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
