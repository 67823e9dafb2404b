package com.northwind.graphql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.history.DeliveryEntry;
import com.northwind.graphql.history.DoorCommandEntry;
import com.northwind.graphql.history.DoorEvent;
import com.northwind.graphql.sync.DeliveryRemoved;
import com.northwind.graphql.sync.DeliveryUpserted;
import graphql.language.AbstractDescribedNode;
import graphql.language.Document;
import graphql.language.Node;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** The schema and the controllers say the same, and the schema says it in words. */
@GraphTest
class SchemaTests {

    private static final AtomicReference<SchemaReport> REPORT = new AtomicReference<>();

    @Autowired
    GraphQlSource source;

    @Test
    void everyFieldHasASource() {
        source.schema();

        assertThat(REPORT.get().unmappedFields()).isEmpty();
        assertThat(REPORT.get().unmappedRegistrations()).isEmpty();
        assertThat(REPORT.get().unmappedArguments()).isEmpty();
        assertThat(REPORT.get().skippedTypes()).isEmpty();
    }

    @Test
    void nothingIsNullThatTheSchemaPromises() {
        source.schema();

        assertThat(REPORT.get().fieldNullnessErrors()).isEmpty();
        assertThat(REPORT.get().argumentNullnessErrors()).isEmpty();
    }

    /** Else a document that asks for a list would count as one that does not. */
    @Test
    void everyListHasASize() {
        assertThat(source.schema().getAllTypesAsList().stream()
                        .filter(GraphQLObjectType.class::isInstance)
                        .map(GraphQLObjectType.class::cast)
                        .filter(type -> !type.getName().startsWith("__"))
                        .flatMap(type -> type.getFieldDefinitions().stream()
                                .filter(field -> needsSize(type, field) && !isSized(field))
                                .map(field -> type.getName() + "." + field.getName())))
                .isEmpty();
    }

    private boolean needsSize(GraphQLObjectType type, GraphQLFieldDefinition field) {
        boolean isListOfObjects = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
                && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
        return field.getArgument("first") != null || (isListOfObjects && !isBehindSize(type));
    }

    /** Whether whoever comes to this type has come by a size already, as to the edges of a page. */
    private boolean isBehindSize(GraphQLObjectType type) {
        List<GraphQLFieldDefinition> ways = source.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .flatMap(from -> ((GraphQLObjectType) from).getFieldDefinitions().stream())
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) == type)
                .toList();
        return !ways.isEmpty() && ways.stream().allMatch(SchemaTests::isSized);
    }

    private static boolean isSized(GraphQLFieldDefinition field) {
        return field.hasAppliedDirective("sized");
    }

    @Test
    void everythingIsDescribed() throws IOException {
        Document schema = Parser.parse(
                new ClassPathResource("graphql/schema.graphqls").getContentAsString(StandardCharsets.UTF_8));

        assertThat(schema.getDefinitions().stream().flatMap(SchemaTests::parts).filter(SchemaTests::isSilent))
                .isEmpty();
        assertThat(schema.getDefinitions()).hasSizeGreaterThan(30);
    }

    /** Otherwise nobody could ask for both in one document: fields of one name must be of one type to be merged. */
    @Test
    void membersOfAUnionAgreeOnTheirFields() {
        for (GraphQLNamedType type : source.schema().getAllTypesAsList()) {
            if (type instanceof GraphQLUnionType union) {
                Map<String, Set<String>> types = union.getTypes().stream()
                        .flatMap(member -> ((GraphQLObjectType) member).getFieldDefinitions().stream())
                        .collect(groupingBy(
                                GraphQLFieldDefinition::getName,
                                mapping(field -> GraphQLTypeUtil.simplePrint(field.getType()), toSet())));

                assertThat(types)
                        .as(union.getName())
                        .allSatisfy((name, of) -> assertThat(of).as(name).hasSize(1));
            }
        }
    }

    private static Stream<Node<?>> parts(Node<?> node) {
        return Stream.concat(
                Stream.of(node),
                node.getNamedChildren().getChildren().values().stream()
                        .flatMap(List::stream)
                        .flatMap(SchemaTests::parts));
    }

    private static boolean isSilent(Node<?> node) {
        return node instanceof AbstractDescribedNode<?> described
                && (described.getDescription() == null
                        || described.getDescription().getContent().isBlank());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Inspection {

        @Bean
        GraphQlSourceBuilderCustomizer report() {
            return builder -> builder.inspectSchemaMappings(
                    inspection -> inspection
                            .classMapping("DeliveryEntry", DeliveryEntry.class)
                            .classMapping("DeliveryRemoved", DeliveryRemoved.class)
                            .classMapping("DeliveryUpserted", DeliveryUpserted.class)
                            .classMapping("DoorCommandEntry", DoorCommandEntry.class)
                            .classMapping("DoorEvent", DoorEvent.class),
                    REPORT::set);
        }
    }
}
