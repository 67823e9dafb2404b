package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import tools.jackson.databind.JsonNode;

/** No list is longer than the schema says, or what a document costs would be more than was counted. */
@CountedTest
class SizedTests {

    private static final int PAGE = 100;
    private static final int MORE = 130;
    private static final String TILES = "{ tiles(buildingId: \"%s\") { locker } }".formatted(Rows.building(0));

    private final Set<String> seen = new TreeSet<>();
    private final Set<String> faults = new TreeSet<>();

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
        table.clear();
        Rows.of(MORE).forEach(table::put);
    }

    @Test
    void noListIsLongerThanItMayBe() {
        GraphQLSchema schema = source.schema();
        for (GraphQLObjectType root : List.of(schema.getQueryType(), schema.getMutationType())) {
            for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
                world.result = ManyRowsTests.result(field.getName(), 10);
                world.outcome = ManyRowsTests.outbox(PAGE);
                String document = (root.getName().equals("Mutation") ? "mutation " : "query ") + "{ "
                        + new EverythingBelow(ManyRowsTests.words(field.getName()), PAGE).ask(root, field) + " }";
                look(root, ManyRowsTests.ask(ada, document));
            }
        }

        assertThat(faults).isEmpty();
        assertThat(seen).contains("Query.tiles", "Me.buildings", "DeliveryConnection.edges", "Mutation.submitOutbox");
    }

    @Test
    void aBuildingIsShownAsAWholeOrNotAtAll() {
        int there = MORE + 1;
        IntStream.range(there, 1_000).forEach(this::addBox);
        assertThat(ManyRowsTests.ask(ada, TILES).path("tiles")).hasSize(1_000);

        addBox(1_000);
        assertThat(ada.error(TILES)).containsEntry("code", "TOO_COMPLEX").containsEntry("limit", 1_000);
    }

    private void addBox(int i) {
        table.put(Rows.box(0, 1_000 + i / 90, "%02d".formatted(i % 90)));
    }

    private void look(GraphQLObjectType type, JsonNode answer) {
        look(type, null, answer);
    }

    /** A list without a size of its own, like the edges of a page, has that of the field above. */
    private void look(GraphQLObjectType type, @Nullable GraphQLFieldDefinition above, JsonNode answer) {
        answer.properties().forEach(entry -> {
            GraphQLFieldDefinition field = type.getFieldDefinition(entry.getKey());
            if (field == null) {
                return; // __typename
            }
            JsonNode value = entry.getValue();
            if (value.isArray() && (isSized(field) || (above != null && isSized(above)))) {
                String name = type.getName() + "." + field.getName();
                seen.add(name);
                long size = size(isSized(field) || above == null ? field : above);
                if (value.size() > size) {
                    faults.add("%s has %d of %d".formatted(name, value.size(), size));
                }
            }
            for (JsonNode each : value.isArray() ? value : List.of(value)) {
                if (each.isObject()) {
                    look(type(field, each), field, each);
                }
            }
        });
    }

    private GraphQLObjectType type(GraphQLFieldDefinition field, JsonNode value) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
                ? type
                : source.schema().getObjectType(value.path("__typename").asString());
    }

    private static boolean isSized(GraphQLFieldDefinition field) {
        return field.hasAppliedDirective("sized");
    }

    private static int size(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective sized = field.getAppliedDirective("sized");
        Integer max = sized.getArgument("max").getValue();
        return max;
    }
}
