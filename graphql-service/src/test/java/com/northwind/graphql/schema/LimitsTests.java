package com.northwind.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTests {

    private static final String SCHEMA = """
            type Query { me: Person people(first: Int!): [Person!] }
            type Person { name: String friend: Person tiles: [Person!] }
            """;

    @Test
    void stopTooDeepQuestions() {
        Instrumentation limit = new DepthLimit(3);

        assertThat(errors(limit, "{ me { friend { name } } }")).isEmpty();
        assertThat(errors(limit, "{ me { friend { friend { name } } } }")).hasSize(1);
    }

    @Test
    void letQuestionsAboutTheSchemaBeDeep() {
        assertThat(errors(new DepthLimit(3), "{ __schema { types { fields { type { name } } } } }"))
                .isEmpty();
        assertThat(errors(
                        new DepthLimit(3),
                        "{ __schema { types { fields { type { name } } } } me { friend { friend { name } } } }"))
                .hasSize(1);
    }

    @Test
    void countAPageAsOftenAsItMayHaveEntries() {
        Instrumentation limit = new MaxQueryComplexityInstrumentation(100, new Cost());

        assertThat(errors(limit, "{ people(first: 90) { name } }")).isEmpty();
        assertThat(errors(limit, "{ people(first: 50) { name friend { name } } }"))
                .hasSize(1);
        assertThat(errors(limit, "{ me { tiles { name } } }")).isEmpty();
        assertThat(errors(limit, "{ me { tiles { name friend { name } } } }")).hasSize(1);
    }

    @Test
    void areNotCheatedByHugeNumbers() {
        Instrumentation limit = new MaxQueryComplexityInstrumentation(100, new Cost());
        String people = "people(first: 2147483647) { tiles { tiles { tiles { tiles { tiles { name } } } } } }";

        assertThat(errors(limit, "{ a: %1$s b: %1$s c: %1$s }".formatted(people)))
                .hasSize(1);
    }

    private static List<GraphQLError> errors(Instrumentation limit, String document) {
        return GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse(SCHEMA),
                                RuntimeWiring.newRuntimeWiring().build()))
                .instrumentation(limit)
                .build()
                .execute(document)
                .getErrors();
    }
}
