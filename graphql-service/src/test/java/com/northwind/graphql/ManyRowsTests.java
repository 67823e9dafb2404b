package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.act.CompartmentReserved;
import com.northwind.graphql.act.DeliveryConflict;
import com.northwind.graphql.act.DeliveryMarked;
import com.northwind.graphql.act.DeliveryReturned;
import com.northwind.graphql.act.DeliveryTakenOut;
import com.northwind.graphql.act.FailureReported;
import com.northwind.graphql.act.OutboxDone;
import com.northwind.graphql.act.OutboxEntryInput;
import com.northwind.graphql.act.OutboxOutcome;
import com.northwind.graphql.act.PickupCode;
import com.northwind.graphql.act.UploadGranted;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.DeliveryItems;
import com.northwind.table.DeliveryItem;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * However many rows a list has, the table is asked as often. The lists are found in the schema, so that a new one is asked
 * for without anybody thinking of it.
 */
@CountedTest
class ManyRowsTests {

    private static final int MANY = 50;
    private static final Map<String, String> WORDS = Map.of(
            "date",
            "\"%s\"".formatted(World.TODAY),
            "id",
            "\"%s\"",
            "deliveryId",
            "\"%s\"".formatted(Rows.delivery(0)),
            "buildingId",
            "\"%s\"".formatted(Rows.building(0)),
            "lockerId",
            "\"%s\"".formatted(Rows.locker(0)),
            "idempotencyKey",
            "\"k\"",
            "actedAt",
            "\"2026-11-20T12:00:00Z\"",
            "length",
            "7");

    @Autowired
    HttpGraphQlTester tester;

    @Autowired
    GraphQlSource source;

    @Autowired
    InMemoryTable table;

    @Autowired
    World world;

    private Graph ada;

    @BeforeEach
    void start() {
        ada = Graph.as(tester, Rows.COURIER, "courier", "manager");
    }

    @Test
    void costAsManyRequestsAsOne() {
        GraphQLSchema schema = source.schema();
        Set<String> asked = new TreeSet<>();
        Map<String, List<String>> faults = new TreeMap<>();
        for (GraphQLObjectType root : List.of(schema.getQueryType(), schema.getMutationType())) {
            for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
                List<String> one = requests(root, field, 1, asked);
                List<String> many = requests(root, field, MANY, asked);
                if (one.size() != many.size()) {
                    faults.put(field.getName(), many);
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(asked)
                .contains("DeliveryConnection.edges", "DeliverySync.changes", "Mutation.submitOutbox")
                .hasSizeGreaterThan(7);
    }

    private List<String> requests(GraphQLObjectType root, GraphQLFieldDefinition field, int rows, Set<String> asked) {
        table.clear();
        Rows.of(rows).forEach(table::put);
        world.result = result(field.getName(), rows);
        world.outcome = outbox(rows);
        EverythingBelow everything = new EverythingBelow(words(field.getName()), rows);
        String document = (root.getName().equals("Mutation") ? "mutation " : "query ") + "{ "
                + everything.ask(root, field) + " }";
        table.forget();

        JsonNode answer = ask(document);

        asked.addAll(everything.lists);
        if (!everything.lists.isEmpty() && rows == MANY) {
            assertThat(longest(answer)).as("rows of %s in %s", document, answer).isGreaterThanOrEqualTo(MANY);
        }
        return List.copyOf(table.requests);
    }

    /** What to write for the arguments below a field. */
    static Map<String, String> words(String field) {
        Map<String, String> words = new HashMap<>(WORDS);
        words.put("id", "\"%s\"".formatted(field.equals("building") ? Rows.building(0) : Rows.delivery(0)));
        return words;
    }

    private JsonNode ask(String document) {
        return ask(ada, document);
    }

    static JsonNode ask(Graph ada, String document) {
        return new JsonMapper()
                .valueToTree(ada.ask(document)
                        .path("")
                        .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                        .get());
    }

    private static int longest(JsonNode node) {
        int here = node.isArray() ? node.size() : 0;
        return Math.max(
                here, node.valueStream().mapToInt(ManyRowsTests::longest).max().orElse(0));
    }

    static Object result(String act, int rows) {
        Delivery delivery = deliveries(rows).getFirst();
        return switch (act) {
            case "takeOutForDelivery" -> new DeliveryTakenOut(delivery, false);
            case "reserveCompartment" -> new CompartmentReserved(delivery, false);
            case "openCompartment" -> new DeliveryConflict(delivery);
            case "markDelivered" -> new DeliveryMarked(delivery, new PickupCode("12345678"), false);
            case "reportFailure" -> new FailureReported(delivery, false);
            case "returnDelivery" -> new DeliveryReturned(delivery, false);
            case "requestUpload" ->
                new UploadGranted(
                        "k", "u", Collections.nCopies(rows, new UploadGranted.Header("name", "value")), World.NOON);
            default -> new IllegalStateException("Say what comes of " + act);
        };
    }

    static Function<OutboxEntryInput, OutboxOutcome> outbox(int rows) {
        Iterator<Delivery> deliveries = deliveries(rows).iterator();
        return entry -> new OutboxDone(entry.idempotencyKey(), deliveries.next(), null, false);
    }

    private static List<Delivery> deliveries(int rows) {
        return Rows.of(rows).stream()
                .filter(DeliveryItem.class::isInstance)
                .map(item -> DeliveryItems.delivery((DeliveryItem) item))
                .toList();
    }
}
