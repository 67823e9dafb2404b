package com.northwind.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.schema.GraphProperties;
import com.northwind.graphql.schema.SchemaText;
import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A small schema, and limits that are soon reached. */
class PreparationTests {

    private static final String SCHEMA = """
            directive @sized(max: Int!, by: String) on FIELD_DEFINITION
            scalar Date scalar Instant scalar Cursor scalar Long
            type Query { me: Person people(first: Int! = 5): [Person!] @sized(max: 50, by: "first") }
            type Person { name: String friend: Person tiles: [Person!] @sized(max: 10) }
            """;
    private static final GraphProperties LIMITS = new GraphProperties(2_000, 300, 4, 20, 3, 2, 2, 1_000);

    private final Preparation preparation = new Preparation(SchemaText.parse(SCHEMA), LIMITS);

    @Test
    void takesWhatFits() {
        assertThat(errors("{ me { friend { friend { name } } } }")).isEmpty();
        assertThat(errors("query($first: Int!) { people(first: $first) { name } }"))
                .isEmpty();
    }

    @Test
    void saysWhatIsTooMuchAndByHowMuch() {
        assertThat(errors("{ me { friend { friend { friend { name } } } } }"))
                .containsExactly(Map.of("code", "TOO_COMPLEX", "measure", "depth", "requested", 5L, "limit", 4L));
        assertThat(measure("{ me { %s } }".formatted("name ".repeat(20)))).isEqualTo("fields");
        assertThat(measure("{ %s }".formatted("me { name } ".repeat(4)))).isEqualTo("roots");
        assertThat(measure("{ a: me { b: name c: name } }")).isEqualTo("aliases");
        assertThat(measure("{ me @include(if: true) { name @skip(if: true) @include(if: true) } }"))
                .isEqualTo("directives");
        assertThat(measure("{ me { name } }" + " ".repeat(2_000))).isEqualTo("characters");
        assertThat(measure("{ me { %s } }".formatted("name ".repeat(300)))).isEqualTo("tokens");
    }

    @Test
    void countsAFragmentWhereverItIsSpread() {
        assertThat(measure(
                        "{ ...F } fragment F on Query { ...G ...G } fragment G on Query { me { name } me { name } }"))
                .isEqualTo("roots");
        assertThat(measure(laughs(25))).isIn("fields", "roots");
    }

    @Test
    void readsAFragmentInsideItselfToItsEnd() {
        assertThat(preparation
                        .prepare("{ ...F } fragment F on Query { me { name } ...F }")
                        .entry()
                        .hasErrors())
                .isTrue();
    }

    @Test
    void letsQuestionsAboutTheSchemaBeDeep() {
        assertThat(errors("{ __schema { types { fields { type { ofType { ofType { name } } } } } } }"))
                .isEmpty();
    }

    @Test
    void countsAListAsOftenAsItMayHaveEntries() {
        assertThat(cost("{ me { name } }")).isEqualTo(2);
        assertThat(cost("{ me { tiles { name friend { name } } } }")).isEqualTo(1 + 1 + 10 * 3);
        assertThat(cost("{ people { name } }")).isEqualTo(1 + 5);
        assertThat(cost("{ people(first: 7) { name } }")).isEqualTo(1 + 7);
        assertThat(cost("{ __typename __schema { types { name } } }")).isZero();
        assertThat(cost("{ me { ...F } } fragment F on Person { ... on Person { tiles { name } } }"))
                .isEqualTo(1 + 1 + 10);
    }

    @Test
    void countsWhatVariablesAskFor() {
        Cost cost = only("query($n: Int! = 3) { people(first: $n) { name } }").cost();

        assertThat(cost.most()).isEqualTo(1 + 50);
        assertThat(cost.with(Map.of("n", 9))).isEqualTo(1 + 9);
        assertThat(cost.with(Map.of())).isEqualTo(1 + 5);
        assertThat(cost.with(Map.of("n", -9))).isEqualTo(1 + 1);
    }

    @Test
    void isNotCheatedByHugeNumbers() {
        String many = "people(first: 2147483647) { tiles { tiles { name } } }";

        assertThat(cost("{ a: %1$s b: %1$s %1$s }".formatted(many))).isGreaterThanOrEqualTo(1_000_000_000);
    }

    private long cost(String text) {
        return only(text).cost().with(Map.of());
    }

    private Operation only(String text) {
        return preparation.prepare(text).operations().getFirst();
    }

    private String measure(String text) {
        return String.valueOf(errors(text).getFirst().get("measure"));
    }

    private List<Map<String, Object>> errors(String text) {
        Prepared prepared = preparation.prepare(text);
        return prepared.entry().hasErrors()
                ? prepared.entry().getErrors().stream()
                        .map(GraphQLError::getExtensions)
                        .toList()
                : List.of();
    }

    /** Fragments that are twice as long at each step. */
    private static String laughs(int steps) {
        return IntStream.range(0, steps)
                .mapToObj(i -> "fragment f%d on Query { ...f%d ...f%d } ".formatted(i, i + 1, i + 1))
                .collect(
                        Collectors.joining("", "{ ...f0 } ", "fragment f%d on Query { me { name } }".formatted(steps)));
    }
}
