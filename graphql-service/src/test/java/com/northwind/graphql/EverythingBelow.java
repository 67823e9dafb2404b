package com.northwind.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for everything that the schema has below a field. The first list on the way is asked for as many rows as there can
 * be, those within it for one each.
 */
final class EverythingBelow {

    /** Lists that were asked for, as {@code Type.field}. */
    final Set<String> lists = new TreeSet<>();

    private final Map<String, String> words;
    private final int rows;

    EverythingBelow(Map<String, String> words, int rows) {
        this.words = words;
        this.rows = rows;
    }

    String ask(GraphQLObjectType root, GraphQLFieldDefinition field) {
        return field(root, field, Set.of(), false);
    }

    private String field(GraphQLObjectType type, GraphQLFieldDefinition field, Set<String> above, boolean within) {
        boolean list = GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
        boolean paged = field.getArgument("first") != null;
        if (list) {
            lists.add(type.getName() + "." + field.getName());
        }
        String arguments = field.getArguments().stream()
                .flatMap(argument -> argument(argument, within))
                .collect(Collectors.joining(", "));
        return field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + selection(GraphQLTypeUtil.unwrapAll(field.getType()), above, within || list || paged);
    }

    private Stream<String> argument(GraphQLArgument argument, boolean within) {
        if (argument.getName().equals("first")) {
            return Stream.of("first: " + (within ? 1 : rows));
        }
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()
                ? Stream.of(argument.getName() + ": " + literal(argument.getName(), argument.getType()))
                : Stream.empty();
    }

    private String selection(GraphQLType type, Set<String> above, boolean within) {
        return switch (type) {
            case GraphQLObjectType object -> " { " + fields(object, above, within) + " }";
            case GraphQLUnionType union ->
                union.getTypes().stream()
                        .map(member -> "... on %s { %s }"
                                .formatted(member.getName(), fields((GraphQLObjectType) member, above, within)))
                        .collect(Collectors.joining(" ", " { ", " }"));
            default -> "";
        };
    }

    /** What leads back to a type above is left out, or there would be no end. */
    private String fields(GraphQLObjectType type, Set<String> above, boolean within) {
        Set<String> below = new HashSet<>(above);
        below.add(type.getName());
        return "__typename "
                + type.getFieldDefinitions().stream()
                        .filter(field -> !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType next
                                && below.contains(next.getName())))
                        .map(field -> field(type, field, below, within))
                        .collect(Collectors.joining(" "));
    }

    private String literal(String name, GraphQLInputType of) {
        return switch (GraphQLTypeUtil.unwrapNonNull(of)) {
            case GraphQLList list ->
                IntStream.range(0, rows)
                        .mapToObj(_ -> literal(name, (GraphQLInputType) list.getWrappedType()))
                        .collect(Collectors.joining(", ", "[", "]"));
            case GraphQLNonNull wrapped -> literal(name, (GraphQLInputType) wrapped.getWrappedType());
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream()
                        .filter(EverythingBelow::isNeeded)
                        .map(field -> field.getName() + ": " + literal(field.getName(), field.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case GraphQLEnumType options -> options.getValues().getFirst().getName();
            default -> word(name);
        };
    }

    private static boolean isNeeded(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
    }

    private String word(String name) {
        @Nullable String word = words.get(name);
        if (word == null) {
            throw new IllegalArgumentException("Say what to ask for where an argument is called " + name);
        }
        return word;
    }
}
