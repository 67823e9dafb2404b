package com.northwind.gateway.validation;

import com.northwind.gateway.contract.Parameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The text of a parameter as the value its schema speaks of. */
final class ParameterValue {

    // Bounded, because a number of a thousand digits is an attack and not a number.
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,19})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ParameterValue() {}

    static Stream<Violation> violations(Parameter parameter, String text) {
        return of(parameter.type(), text)
                .map(value -> parameter.schema().validate(value).stream()
                        .map(error -> new Violation(parameter.name(), error.getMessage())))
                .orElseGet(() -> Stream.of(new Violation(parameter.name(), "is not " + name(parameter.type()))));
    }

    private static Optional<JsonNode> of(Parameter.Type type, String text) {
        return switch (type) {
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(JSON.booleanNode(text.equals("true")))
                        : Optional.empty();
            case INTEGER ->
                INTEGER.matcher(text).matches() ? Optional.of(JSON.numberNode(new BigInteger(text))) : Optional.empty();
            case NUMBER ->
                NUMBER.matcher(text).matches() ? Optional.of(JSON.numberNode(new BigDecimal(text))) : Optional.empty();
            case STRING -> Optional.of(JSON.stringNode(text));
        };
    }

    private static String name(Parameter.Type type) {
        return switch (type) {
            case BOOLEAN -> "true or false";
            case INTEGER -> "an integer";
            case NUMBER -> "a number";
            case STRING -> "text";
        };
    }
}
