package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** The port for those who run the platform, which nobody else can reach. */
@ServiceTest
class ManagementIT {

    @LocalManagementPort
    int port;

    @Test
    void isNoDoorToTheGraph() throws Exception {
        for (String path : List.of("/graphql", "/", "/actuator/env")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(send(path, HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhichDocumentsThereAreAndWhatTheyMayCost() throws Exception {
        assertThat(get("/actuator/info").body()).contains(Registered.id("courier-app/Me"), "\"cost\"", "courier-app");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(path, HttpRequest.BodyPublishers.noBody());
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("Authorization", "Bearer " + Explorer.token("max", "courier"))
                .header("Content-Type", "application/json")
                .method(body.contentLength() == 0 ? "GET" : "POST", body)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
