package com.northwind.graphql.document;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many fields the answer of a valid operation may have, each list counted as often as it may have entries. What is
 * skipped or included by a variable counts.
 */
final class Cost {

    private static final long CEILING = 1_000_000_000;

    private final List<Part> parts;

    private Cost(List<Part> parts) {
        this.parts = parts;
    }

    static Cost of(GraphQLSchema schema, Document document, OperationDefinition operation) {
        GraphQLCompositeType root = Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
        return new Cost(new Reader(schema, document)
                .parts(operation.getSelectionSet(), root)
                .toList());
    }

    /** Whatever the variables are. */
    long most() {
        return total(parts, null);
    }

    long with(Map<String, Object> variables) {
        return total(parts, variables);
    }

    private static long total(List<Part> parts, @Nullable Map<String, Object> variables) {
        long total = 0;
        for (Part part : parts) {
            long each = total(part.children(), variables);
            total = Math.min(total + 1 + part.size().times(variables) * each, CEILING);
        }
        return total;
    }

    private record Part(ListSize size, List<Part> children) {}

    private record Reader(GraphQLSchema schema, Document document) {

        Stream<Part> parts(@Nullable SelectionSet selections, GraphQLCompositeType parent) {
            return selections == null
                    ? Stream.empty()
                    : selections.getSelections().stream().flatMap(selection -> parts(selection, parent));
        }

        private Stream<Part> parts(Selection<?> selection, GraphQLCompositeType parent) {
            return switch (selection) {
                case Field field when field.getName().startsWith("__") -> Stream.empty();
                case Field field -> Stream.of(part(field, (GraphQLFieldsContainer) parent));
                case InlineFragment fragment ->
                    parts(
                            fragment.getSelectionSet(),
                            fragment.getTypeCondition() == null ? parent : type(fragment.getTypeCondition()));
                case FragmentSpread spread -> parts(spread);
                default -> Stream.empty();
            };
        }

        private Stream<Part> parts(FragmentSpread spread) {
            FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .filter(it -> it.getName().equals(spread.getName()))
                    .findFirst()
                    .orElseThrow();
            return parts(fragment.getSelectionSet(), type(fragment.getTypeCondition()));
        }

        private Part part(Field field, GraphQLFieldsContainer parent) {
            GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
            List<Part> children = GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type
                    ? parts(field.getSelectionSet(), type).toList()
                    : List.of();
            return new Part(ListSize.of(definition, field), children);
        }

        private GraphQLCompositeType type(TypeName condition) {
            return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
        }
    }
}
