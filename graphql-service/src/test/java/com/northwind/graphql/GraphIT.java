package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real requests over the real table with its demonstration data. */
@ServiceTest
class GraphIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DAY = """
            query($date: Date!, $first: Int!, $after: Cursor) { myDeliveries(date: $date, first: $first, after: $after) {
              edges { cursor node { id status building { name } compartment { number size locker { id name } }
                signatureUrl } }
              pageInfo { endCursor hasNextPage } } }
            """;
    private static final String HISTORY = """
            query($first: Int!, $after: Cursor) { lockerHistory(lockerId: "riverside-a", first: $first, after: $after) {
              edges { node { __typename ... on DoorEvent { at sequence } ... on DeliveryEntry { at delivery { id } } } }
              pageInfo { endCursor hasNextPage } } }
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void pagesThroughACouriersDay() throws Exception {
        List<JsonNode> whole = pages(ada(), DAY, Map.of("date", today(), "first", 100), "myDeliveries");
        List<JsonNode> paged = pages(ada(), DAY, Map.of("date", today(), "first", 2), "myDeliveries");

        assertThat(whole).isNotEmpty();
        assertThat(ids(paged)).isEqualTo(ids(whole)).doesNotHaveDuplicates();
    }

    @Test
    void signsTheAddressOfASignature() throws Exception {
        String url = days().flatMap(day -> edges(day).stream())
                .map(edge -> edge.path("node").path("signatureUrl").asString(""))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElseThrow();

        HttpResponse<String> signature =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(signature.statusCode()).isEqualTo(200);
        assertThat(signature.body()).contains("<svg");
        assertThat(URI.create(url).getPath()).startsWith("/northwind-blobs/signatures/");
    }

    @Test
    void refusesACursorOfAnotherList() throws Exception {
        JsonNode page = ask(mona(), HISTORY, Map.of("first", 1)).path("data").path("lockerHistory");
        Map<String, Object> variables = Map.of(
                "date",
                today(),
                "first",
                1,
                "after",
                page.path("pageInfo").path("endCursor").asString());

        JsonNode error = ask(ada(), DAY, variables).path("errors").path(0);

        assertThat(error.path("extensions").path("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.path("extensions").path("argument").asString()).isEqualTo("after");
    }

    @Test
    void tellsALockersHistoryNewestFirst() throws Exception {
        List<JsonNode> whole = pages(mona(), HISTORY, Map.of("first", 100), "lockerHistory");
        List<JsonNode> paged = pages(mona(), HISTORY, Map.of("first", 7), "lockerHistory");

        assertThat(paged).isEqualTo(whole);
        assertThat(whole.stream().map(edge -> edge.path("node").path("at").asString()))
                .isNotEmpty()
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void showsAWholeBuilding() throws Exception {
        String building =
                "{ building(id: \"riverside\") { name zone tiles { locker compartment size occupancy door } } }";

        JsonNode riverside = ask(mona(), building, Map.of()).path("data").path("building");

        assertThat(riverside.path("tiles")).hasSize(30);
        assertThat(riverside.path("name").asString()).isEqualTo("Riverside Apartments");
        assertThat(ask(TestIssuer.user("nils", "manager"), building, Map.of())
                        .path("data")
                        .path("building")
                        .isNull())
                .isTrue();
    }

    @Test
    void answersAProblemWithoutAToken() throws Exception {
        for (String token : List.of("", "nonsense", TestIssuer.expired("ada", "courier"))) {
            HttpResponse<String> refused = post(token, "{\"query\": \"{ me { subject } }\"}", "application/json");

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(JSON.readTree(refused.body()).path("type").asString()).isEqualTo("/problems/unauthenticated");
        }
    }

    @Test
    void deniesEverythingElse() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                .header("Authorization", "Bearer " + ada())
                .build();

        assertThat(http.send(get, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesNoBodyThatIsTooLarge() throws Exception {
        String body = "{\"query\": \"{ me { subject } } #%s\"}".formatted("x".repeat(70_000));

        assertThat(post(ada(), body, "application/json").statusCode()).isEqualTo(413);
    }

    @Test
    void bringsNothingDownByNonsense() throws Exception {
        for (String body : List.of("", "{", "[]", "{}", "{\"query\": 7}", "{\"query\": \"\"}")) {
            HttpResponse<String> refused = post(ada(), body, "application/json");

            assertThat(refused.statusCode()).as(body).isBetween(200, 499);
            assertThat(refused.body()).as(body).doesNotContain("Exception", "tools.jackson");
        }
        assertThat(ask(ada(), "{ me { subject } }", Map.of()).has("errors")).isFalse();
    }

    @Test
    void hasCodesForTheDocumentsItDoesNotUnderstand() throws Exception {
        for (String query : List.of("{", "{ you }", "{ delivery { id } }", deep(), dear())) {
            JsonNode errors = ask(ada(), query, Map.of()).path("errors");

            assertThat(errors).as(query).isNotEmpty();
            assertThat(errors.path(0).path("extensions").path("code").asString())
                    .as(query)
                    .isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void answersQuestionsAboutTheSchema() throws Exception {
        String question = """
                { __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType {
                  ofType { ofType { name } } } } } } } } } } } } } }
                """;

        assertThat(ask(ada(), question, Map.of()).has("errors")).isFalse();
    }

    private static String deep() {
        return "{ delivery(id: \"x\") { building { tiles { locker } } } me "
                + "{ buildings { tiles { size } } ".repeat(1)
                + "} lockerHistory(lockerId: \"x\") { edges { node { ... on DeliveryEntry { delivery { ... { ... { ... { id } } } } } } } "
                + " nothing } }";
    }

    private static String dear() {
        return Stream.iterate(0, i -> i < 20, i -> i + 1)
                .map(i -> "a%d: myDeliveries(date: \"2026-11-20\", first: 100) { edges { node { id status size } } } "
                        .formatted(i))
                .collect(java.util.stream.Collectors.joining("", "{", "}"));
    }

    private Stream<JsonNode> days() {
        return Stream.iterate(LocalDate.parse(today()), day -> day.minusDays(1))
                .limit(21)
                .map(day -> {
                    try {
                        return ask(ada(), DAY, Map.of("date", day.toString(), "first", 100));
                    } catch (IOException | InterruptedException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    private static List<JsonNode> edges(JsonNode answer) {
        return answer.path("data")
                .path("myDeliveries")
                .path("edges")
                .valueStream()
                .toList();
    }

    private List<JsonNode> pages(String token, String query, Map<String, Object> variables, String list)
            throws IOException, InterruptedException {
        List<JsonNode> edges = new ArrayList<>();
        Map<String, Object> next = new HashMap<>(variables);
        JsonNode page;
        do {
            JsonNode answer = ask(token, query, next);
            assertThat(answer.path("errors").isMissingNode())
                    .as(answer.toString())
                    .isTrue();
            page = answer.path("data").path(list);
            page.path("edges").forEach(edges::add);
            next.put("after", page.path("pageInfo").path("endCursor").asString(""));
        } while (page.path("pageInfo").path("hasNextPage").asBoolean());
        return edges;
    }

    private static List<String> ids(List<JsonNode> edges) {
        return edges.stream()
                .map(edge -> edge.path("node").path("id").asString())
                .toList();
    }

    private JsonNode ask(String token, String query, Map<String, ?> variables)
            throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        return JSON.readTree(post(token, body, "application/json").body());
    }

    private HttpResponse<String> post(@Nullable String token, String body, String accept)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null && !token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String ada() {
        return TestIssuer.user("ada", "courier");
    }

    private static String mona() {
        return TestIssuer.user("mona", "manager");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }
}
