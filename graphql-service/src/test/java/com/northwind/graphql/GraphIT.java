package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Questions to the real table with its demonstration data. */
@ServiceTest
class GraphIT {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String DAY = """
            query($date: Date!, $first: Int!, $after: Cursor, $status: [DeliveryStatus!], $building: ID,
                  $order: DeliveryOrder! = OLDEST_FIRST) {
              myDeliveries(date: $date, first: $first, after: $after, status: $status, building: $building,
                  order: $order) {
              edges { cursor node { id status building { name } compartment { number size door locker { id name } }
                signatureUrl } }
              pageInfo { endCursor hasNextPage } } }
            """;
    private static final String HISTORY = """
            query($first: Int!, $after: Cursor) { lockerHistory(lockerId: "riverside-a", first: $first, after: $after) {
              edges { node { __typename ... on DoorEvent { at sequence } ... on DeliveryEntry { at delivery { id } } } }
              pageInfo { endCursor hasNextPage } } }
            """;

    @LocalServerPort
    int port;

    @Test
    void pageThroughACouriersDay() throws Exception {
        GraphClient ada = GraphClient.ada(port);

        List<JsonNode> whole = ada.edges(DAY, Map.of("date", today(), "first", 100), "myDeliveries");
        List<JsonNode> paged = ada.edges(DAY, Map.of("date", today(), "first", 2), "myDeliveries");

        assertThat(whole).isNotEmpty();
        assertThat(ids(paged)).isEqualTo(ids(whole)).doesNotHaveDuplicates();
    }

    @Test
    void narrowAndTurnADay() throws Exception {
        GraphClient ada = GraphClient.ada(port);
        List<JsonNode> whole = ada.edges(DAY, Map.of("date", today(), "first", 100), "myDeliveries");
        String status = whole.getFirst().path("node").path("status").asString();

        List<JsonNode> turned =
                ada.edges(DAY, Map.of("date", today(), "first", 3, "order", "NEWEST_FIRST"), "myDeliveries");
        List<JsonNode> some =
                ada.edges(DAY, Map.of("date", today(), "first", 1, "status", List.of(status)), "myDeliveries");
        List<JsonNode> none = ada.edges(DAY, Map.of("date", today(), "first", 1, "building", "moon"), "myDeliveries");

        assertThat(ids(turned)).isEqualTo(ids(whole).reversed());
        assertThat(some)
                .isEqualTo(whole.stream()
                        .filter(edge ->
                                edge.path("node").path("status").asString().equals(status))
                        .toList());
        assertThat(none).isEmpty();
    }

    @Test
    void signTheAddressOfASignature() throws Exception {
        URI url = URI.create(aSignature());

        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> signature =
                    http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(signature.statusCode()).isEqualTo(200);
            assertThat(signature.body()).contains("<svg");
            assertThat(signature.headers().firstValue("Content-Disposition")).contains("attachment");
        }
        assertThat(url.getPath()).startsWith("/northwind-blobs/signatures/");
    }

    @Test
    void refuseACursorOfAnotherList() throws Exception {
        JsonNode page = GraphClient.mona(port)
                .ask(HISTORY, Map.of("first", 1))
                .path("data")
                .path("lockerHistory");
        String foreign = page.path("pageInfo").path("endCursor").asString();

        JsonNode error = GraphClient.ada(port)
                .ask(DAY, Map.of("date", today(), "first", 1, "after", foreign))
                .path("errors")
                .path(0)
                .path("extensions");

        assertThat(error.path("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.path("argument").asString()).isEqualTo("after");
    }

    @Test
    void tellALockersHistoryNewestFirst() throws Exception {
        GraphClient mona = GraphClient.mona(port);

        List<JsonNode> whole = mona.edges(HISTORY, Map.of("first", 100), "lockerHistory");
        List<JsonNode> paged = mona.edges(HISTORY, Map.of("first", 7), "lockerHistory");

        assertThat(paged).isEqualTo(whole);
        assertThat(whole.stream().map(edge -> edge.path("node").path("at").asString()))
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void showAWholeBuildingToItsManager() throws Exception {
        String question = """
                { building(id: "riverside") { name }
                  tiles(buildingId: "riverside") { locker compartment size occupancy door } }
                """;

        JsonNode riverside = GraphClient.mona(port).ask(question).path("data");
        JsonNode hidden = GraphClient.nils(port).ask(question).path("data");

        assertThat(riverside.path("tiles")).hasSize(30);
        assertThat(riverside.path("building").path("name").asString()).isEqualTo("Riverside Apartments");
        assertThat(hidden.path("building").isNull()).isTrue();
        assertThat(hidden.path("tiles").isNull()).isTrue();
    }

    private String aSignature() throws Exception {
        for (LocalDate day = LocalDate.now(BERLIN); ; day = day.minusDays(1)) {
            for (JsonNode edge :
                    GraphClient.ada(port).edges(DAY, Map.of("date", day.toString(), "first", 100), "myDeliveries")) {
                String url = edge.path("node").path("signatureUrl").asString("");
                if (!url.isEmpty()) {
                    return url;
                }
            }
        }
    }

    private static List<String> ids(List<JsonNode> edges) {
        return edges.stream()
                .map(edge -> edge.path("node").path("id").asString())
                .toList();
    }

    private static String today() {
        return LocalDate.now(BERLIN).toString();
    }
}
