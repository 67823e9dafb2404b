package com.northwind.gateway.validation;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Parameter;
import com.northwind.gateway.contract.Parameter.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;

/** Parameters are known, there if they must be, single, and of their schema. */
final class ParameterRules {

    private ParameterRules() {}

    static List<Violation> violations(Operation operation, ServerHttpRequest request) {
        MultiValueMap<String, String> query;
        try {
            query = request.getQueryParams();
        } catch (IllegalArgumentException undecodable) {
            return List.of(new Violation("query", "cannot be decoded"));
        }
        return Stream.concat(
                        unknown(operation, query.keySet()),
                        operation.parameters().stream()
                                .flatMap(parameter ->
                                        violations(parameter, values(parameter, operation, request, query))))
                .toList();
    }

    private static Stream<Violation> unknown(Operation operation, Set<String> names) {
        Set<String> known = operation.parameters().stream()
                .filter(parameter -> parameter.place() == Place.QUERY)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Violation(name, "is not a parameter of this operation"));
    }

    private static Stream<Violation> violations(Parameter parameter, List<String> values) {
        return switch (values.size()) {
            case 0 -> parameter.required() ? Stream.of(new Violation(parameter.name(), "is missing")) : Stream.empty();
            case 1 -> ParameterValue.violations(parameter, String.valueOf(values.getFirst()));
            default -> Stream.of(new Violation(parameter.name(), "is there more than once"));
        };
    }

    private static List<String> values(
            Parameter parameter, Operation operation, ServerHttpRequest request, MultiValueMap<String, String> query) {
        return switch (parameter.place()) {
            case HEADER -> request.getHeaders().getOrEmpty(parameter.name());
            case PATH ->
                variables(operation, request).entrySet().stream()
                        .filter(variable -> variable.getKey().equals(parameter.name()))
                        .map(Map.Entry::getValue)
                        .toList();
            case QUERY -> query.getOrDefault(parameter.name(), List.of());
        };
    }

    private static Map<String, String> variables(Operation operation, ServerHttpRequest request) {
        PathMatchInfo match =
                operation.pattern().matchAndExtract(request.getPath().pathWithinApplication());
        return match == null ? Map.of() : match.getUriVariables();
    }
}
