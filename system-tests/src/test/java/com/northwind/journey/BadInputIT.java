package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever sends nonsense learns which part of it was. */
@WithPlatform
class BadInputIT {

    private final Platform platform;
    private final Access access;
    private final Http http = Http.plain();

    BadInputIT(RunningPlatform running) {
        this.platform = running.platform();
        this.access = new Access(platform);
    }

    @Test
    void isNamedByTheGraph() {
        JsonNode error = graphError(Map.of("date", "2026-11-20", "first", 101));

        assertThat(Json.text(error.path("extensions"), "code")).isEqualTo("BAD_REQUEST");
        assertThat(Json.text(error.path("extensions"), "argument")).isEqualTo("first");
    }

    @Test
    void isNamedByTheGraphsTypes() {
        JsonNode error = graphError(Map.of("date", "yesterday"));

        assertThat(Json.text(error.path("extensions"), "code")).isEqualTo("BAD_REQUEST");
        assertThat(Json.text(error, "message")).contains("date");
    }

    @Test
    void isNamedByTheGateway() {
        URI uri = platform.rest().resolve("/v2/invoices?period=2026-13");

        Http.Answer answer = http.get(uri, access.tokenOf(Cast.PARTNER));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Json.text(answer.json().path("errors").path(0), "field")).isEqualTo("period");
    }

    @Test
    void isNamedForEachReading() {
        Map<String, Object> good = Readings.of("riverside-a", "CLOSED");
        Map<String, Object> bad = Readings.of("riverside-a", "AJAR");

        Http.Answer answer = http.post(platform.readings(), access.tokenOf("device-riverside-a"), List.of(good, bad));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(Json.text(answer.json().path(0), "outcome")).isEqualTo("accepted");
        assertThat(Json.text(answer.json().path(1), "outcome")).isEqualTo("rejected");
        assertThat(Json.text(answer.json().path(1), "reason")).contains("door");
    }

    @Test
    void isNamedForEachLine() {
        String lines = "%s\n{broken\n".formatted(Json.write(Readings.of("riverside-a", "CLOSED")));

        Http.Answer answer =
                http.postText(platform.readings(), access.tokenOf("device-riverside-a"), "application/x-ndjson", lines);

        assertThat(answer.status()).isEqualTo(207);
        assertThat(Json.text(answer.json().path(0), "outcome")).isEqualTo("accepted");
        assertThat(Json.text(answer.json().path(1), "reason")).contains("JSON");
    }

    private JsonNode graphError(Map<String, ?> variables) {
        return new GraphQl(platform.graphql(), access.tokenOf("ada"))
                .post("courier-app/Day", variables)
                .must(200, "GraphQL")
                .json()
                .path("errors")
                .path(0);
    }
}
