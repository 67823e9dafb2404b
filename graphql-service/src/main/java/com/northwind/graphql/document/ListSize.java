package com.northwind.graphql.document;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many entries the list below a field may have, as the schema's directive {@code sized} has it.
 *
 * @param max however many are asked for
 * @param otherwise if the variable is not given
 * @param variable that says how many are asked for; null if none does
 */
record ListSize(long max, long otherwise, @Nullable String variable) {

    private static final ListSize ONE = new ListSize(1, 1, null);

    static ListSize of(GraphQLFieldDefinition definition, Field field) {
        GraphQLAppliedDirective sized = definition.getAppliedDirective("sized");
        if (sized == null) {
            return ONE;
        }
        Integer max = sized.getArgument("max").getValue();
        String by = sized.getArgument("by").getValue();
        return max == null ? ONE : of(max, by == null ? null : definition.getArgument(by), field);
    }

    private static ListSize of(int max, @Nullable GraphQLArgument by, Field field) {
        if (by == null) {
            return new ListSize(max, max, null);
        }
        Value<?> asked = field.getArguments().stream()
                .filter(argument -> argument.getName().equals(by.getName()))
                .findFirst()
                .map(Argument::getValue)
                .orElse(null);
        return switch (asked) {
            case IntValue number -> new ListSize(size(number), size(number), null);
            case VariableReference variable -> new ListSize(max, usual(by, max), variable.getName());
            case null, default -> new ListSize(usual(by, max), usual(by, max), null);
        };
    }

    /** What the variables ask for; the most they may ask for if they are not known yet. */
    long times(@Nullable Map<String, Object> variables) {
        if (variable == null || variables == null) {
            return max;
        }
        return variables.get(variable) instanceof Integer asked ? Math.max(asked, 1) : otherwise;
    }

    private static long usual(GraphQLArgument by, int max) {
        return by.getArgumentDefaultValue().getValue() instanceof IntValue number ? size(number) : max;
    }

    private static long size(IntValue number) {
        return Math.clamp(number.getValue().longValueExact(), 1, Integer.MAX_VALUE);
    }
}
