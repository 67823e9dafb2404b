package com.northwind.graphql.schema;

import com.northwind.graphql.delivery.DeliveryId;
import com.northwind.table.SortableTime;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The scalars that are text on the wire. */
final class Scalars {

    static final GraphQLScalarType DATE = text("Date", "a day such as 2026-11-20", LocalDate::parse, Object::toString);
    static final GraphQLScalarType INSTANT =
            text("Instant", "a moment such as 2026-11-20T12:00:00.000Z", Instant::parse, Scalars::print);
    static final GraphQLScalarType CURSOR =
            text("Cursor", "a cursor from an earlier answer", Scalars::bounded, Object::toString);

    static final GraphQLScalarType IDEMPOTENCY_KEY = text(
            "IdempotencyKey",
            "1 to 100 letters, digits, dots, dashes, underscores or colons",
            Scalars::key,
            Object::toString);

    static final GraphQLScalarType DELIVERY_ID =
            text("DeliveryId", "the id of a delivery, a UUID in lower case", Scalars::delivery, Object::toString);

    private static final int MAX_CURSOR = 1_000;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(DATE, INSTANT, CURSOR, DELIVERY_ID, IDEMPOTENCY_KEY, LongScalar.LONG);
    }

    private static GraphQLScalarType text(
            String name, String shape, Function<String, Object> parse, Function<Object, String> print) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Text(shape, parse, print))
                .build();
    }

    private static String print(Object instant) {
        return SortableTime.of((Instant) instant);
    }

    private static String bounded(String cursor) {
        if (cursor.isEmpty() || cursor.length() > MAX_CURSOR) {
            throw new IllegalArgumentException("Not a cursor");
        }
        return cursor;
    }

    private static String delivery(String text) {
        if (!DeliveryId.isOne(text)) {
            throw new IllegalArgumentException("Not the id of a delivery");
        }
        return text;
    }

    private static String key(String text) {
        if (!KEY.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a key");
        }
        return text;
    }

    private record Text(String shape, Function<String, Object> parse, Function<Object, String> print)
            implements Coercing<Object, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return print.apply(value);
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            Object value = input instanceof String text ? parsed(text) : null;
            if (value == null) {
                throw new CoercingParseValueException("It must be " + shape);
            }
            return value;
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            Object value = input instanceof StringValue text ? parsed(text.getValue()) : null;
            if (value == null) {
                throw new CoercingParseLiteralException("It must be " + shape);
            }
            return value;
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(print.apply(input));
        }

        private @Nullable Object parsed(@Nullable String text) {
            try {
                return text == null ? null : parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException malformed) {
                return null;
            }
        }
    }
}
