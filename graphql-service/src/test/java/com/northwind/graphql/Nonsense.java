package com.northwind.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Documents and variables that follow the schema more or less, the same ones for the same seed. */
final class Nonsense {

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "ada",
            "riverside",
            "riverside-a",
            "2026-11-20",
            "9999999999-99-99",
            "+999999999-12-31",
            "-0001-01-01",
            "../../etc/passwd",
            "%00",
            "\\u0000",
            "\\uD800",
            "\\u202E\\uFEFF",
            "\uD83D\uDE00\uD83C\uDFFD",
            "\u0130\u0131\u1E9E",
            "a\\\"b\\\\",
            "x".repeat(1_500));
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "0",
            "-1",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(400),
            "1e400",
            "-1.5e-400",
            "0.1",
            "true",
            "FALSE",
            "SMALL",
            "[]",
            "[[[[]]]]",
            "[null]",
            "{}",
            "{a: {a: {a: 1}}}",
            "$missing",
            "$v",
            "\"\"\"block \\\"\"\" text\"\"\"");

    private final GraphQLSchema schema;
    private final Random random;

    Nonsense(GraphQLSchema schema, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
    }

    String document() {
        return switch (random.nextInt(12)) {
            case 0 -> operation() + " " + operation();
            case 1 -> "{ ...F } fragment F on Query { ...G __typename } fragment G on Query { ...F }";
            case 2 ->
                "{ %s __typename %s }".formatted("a { ".repeat(random.nextInt(600)), "} ".repeat(random.nextInt(600)));
            case 3 -> "query(%s) { __typename }".formatted("$v: [%s] ".formatted("[".repeat(random.nextInt(50))));
            case 4 ->
                "{ ...f0 } "
                        + IntStream.range(0, random.nextInt(40) + 1)
                                .mapToObj(i -> "fragment f%d on Query { ...f%d ...f%d __typename } "
                                        .formatted(i, i + 1, i + 1))
                                .collect(Collectors.joining());
            case 5 -> damaged(operation());
            default -> operation();
        };
    }

    Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new HashMap<>();
        for (String name : List.of("v", "w", text(), "missing")) {
            if (random.nextBoolean()) {
                variables.put(name, value(random.nextInt(12)));
            }
        }
        return variables;
    }

    /** With some bytes changed, gone or doubled. */
    byte[] damaged(byte[] text) {
        byte[] damaged = text.clone();
        for (int i = random.nextInt(4); i >= 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length + 1)) : damaged;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String damaged(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at)
                + any(ODD_VALUES)
                + any(List.of("{", "}", "(", "@", "!", "...", "#", "\u0007", ""))
                + text.substring(at);
    }

    private String operation() {
        GraphQLFieldsContainer root = any(List.<GraphQLFieldsContainer>of(
                schema.getQueryType(), schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()));
        String kind = root == schema.getQueryType()
                ? "query"
                : root == schema.getMutationType() ? "mutation" : "subscription";
        String variables = any(List.of(
                "", "($v: Int)", "($v: ID! = 7)", "($v: [Date!], $w: Cursor)", "($v: Building)", "($v: Nothing)"));
        return kind + " " + any(List.of("", "Q", "_", "on")) + variables
                + any(List.of("", "", " @skip(if: true)", " @nothing")) + selections(root, 1);
    }

    private String selections(GraphQLType type, int depth) {
        return switch (type) {
            case GraphQLFieldsContainer container ->
                " { __typename "
                        + IntStream.range(0, random.nextInt(4))
                                .mapToObj(_ -> selection(container, depth))
                                .collect(Collectors.joining(" "))
                        + " }";
            case GraphQLUnionType union ->
                union.getTypes().stream()
                        .map(member -> "... on " + member.getName() + selections(member, depth + 1))
                        .collect(Collectors.joining(" ", " { __typename ", " }"));
            default -> random.nextInt(15) == 0 ? " { id }" : "";
        };
    }

    private String selection(GraphQLFieldsContainer container, int depth) {
        GraphQLFieldDefinition field = any(container.getFieldDefinitions());
        String alias = random.nextInt(8) == 0 ? any(List.of("a: ", "__typename: ", "id: ")) : "";
        String directive =
                random.nextInt(10) == 0 ? any(List.of(" @include(if: $v)", " @skip(if: 1)", " @sized(max: 1)")) : "";
        return alias
                + (random.nextInt(25) == 0 ? "nothing" : field.getName())
                + arguments(field)
                + directive
                + (depth > 14 ? "" : selections(GraphQLTypeUtil.unwrapAll(field.getType()), depth + 1));
    }

    private String arguments(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .filter(_ -> random.nextInt(12) != 0)
                .map(argument -> argument.getName() + ": " + literal(argument))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), all -> all.isEmpty() ? "" : "(" + all + ")"));
    }

    private String literal(GraphQLArgument argument) {
        return literal(GraphQLTypeUtil.unwrapAll(argument.getType()), 1);
    }

    private String literal(GraphQLNamedType type, int depth) {
        if (random.nextInt(5) == 0) {
            return any(ODD_VALUES);
        }
        return switch (type) {
            case GraphQLInputObjectType input
            when depth < 5 ->
                input.getFieldDefinitions().stream()
                        .filter(_ -> random.nextInt(8) != 0)
                        .map(field ->
                                field.getName() + ": " + literal(GraphQLTypeUtil.unwrapAll(field.getType()), depth + 1))
                        .collect(Collectors.joining(", ", "{", "}"));
            case GraphQLEnumType known -> any(known.getValues()).getName();
            default ->
                switch (type.getName()) {
                    case "Int", "Long" -> Integer.toString(random.nextInt(150) - 5);
                    case "Boolean" -> "true";
                    case "DeliveryId" -> "\"" + World.id(1) + "\"";
                    default -> "\"" + text() + "\"";
                };
        };
    }

    private String text() {
        return any(ODD_TEXTS);
    }

    private @Nullable Object value(int kind) {
        return switch (kind) {
            case 0 -> null;
            case 1 -> List.of();
            case 2 -> Map.of(text(), List.of(1, "2", Map.of()));
            case 3 -> BigInteger.TEN.pow(random.nextInt(300));
            case 4 -> -0.0;
            case 5 -> true;
            case 6 -> List.of(List.of(List.of(text())));
            case 7 -> "\uD800";
            case 8 -> Integer.MAX_VALUE;
            default -> text();
        };
    }
}
