package com.northwind.gateway.contract;

import com.northwind.gateway.contract.Parameter.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;

/** What must be true of the operations of a contract together. */
final class Consistency {

    private Consistency() {}

    /**
     * Looks through a whole contract.
     *
     * @throws IllegalArgumentException if two operations have one name, or one speaks of something that is not there
     */
    static void check(List<Operation> operations) {
        Map<String, Operation> byId = operations.stream()
                .collect(Collectors.toMap(Operation::id, Function.identity(), (one, other) -> {
                    throw new IllegalArgumentException("Two operations are called " + one.id());
                }));
        for (Operation operation : operations) {
            require(!operation.id().isBlank(), operation, "has no operationId");
            String becomes = operation.policies().becomes();
            require(becomes == null || byId.containsKey(becomes), operation, "becomes what is not there");
            require(
                    variables(operation).equals(declared(operation)),
                    operation,
                    "declares other variables than it has");
        }
    }

    private static Set<String> variables(Operation operation) {
        return PathContainer.parsePath(operation.path()).elements().stream()
                .map(PathContainer.Element::value)
                .filter(element -> element.startsWith("{"))
                .map(element -> element.substring(1, element.length() - 1))
                .collect(Collectors.toSet());
    }

    private static Set<String> declared(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.place() == Place.PATH)
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }

    private static void require(boolean met, Operation operation, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException("%s %s %s".formatted(operation.method(), operation.path(), otherwise));
        }
    }
}
