package com.northwind.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whole numbers of 64 bits, as JSON numbers. */
final class LongScalar implements Coercing<Long, Long> {

    static final GraphQLScalarType LONG = GraphQLScalarType.newScalar()
            .name("Long")
            .coercing(new LongScalar())
            .build();

    private static final String SHAPE = "It must be a whole number of at most 64 bits";

    private LongScalar() {}

    @Override
    public Long serialize(Object value, GraphQLContext context, Locale locale) {
        return ((Number) value).longValue();
    }

    @Override
    public Long parseValue(Object input, GraphQLContext context, Locale locale) {
        Long value =
                switch (input) {
                    case Integer number -> number.longValue();
                    case Long number -> number;
                    case BigInteger number -> exact(number);
                    default -> null;
                };
        if (value == null) {
            throw new CoercingParseValueException(SHAPE);
        }
        return value;
    }

    @Override
    public Long parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Long value = input instanceof IntValue number ? exact(number.getValue()) : null;
        if (value == null) {
            throw new CoercingParseLiteralException(SHAPE);
        }
        return value;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return new IntValue(BigInteger.valueOf(serialize(input, context, locale)));
    }

    private static @Nullable Long exact(BigInteger number) {
        return number.bitLength() < Long.SIZE ? number.longValue() : null;
    }
}
