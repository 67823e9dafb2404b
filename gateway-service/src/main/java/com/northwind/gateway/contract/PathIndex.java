package com.northwind.gateway.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;

/** Finds the operations of a path by looking at few of them: those of the very path, or else those as long as it is. */
final class PathIndex {

    private final Map<String, List<Operation>> byText;
    private final Map<Integer, List<Operation>> byLength;

    PathIndex(List<Operation> operations) {
        this.byLength = operations.stream()
                .collect(Collectors.groupingBy(operation -> length(PathContainer.parsePath(operation.path()))));
        this.byText = operations.stream()
                .map(Operation::path)
                .filter(path -> !path.contains("{"))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(path -> path, path -> search(PathContainer.parsePath(path))));
    }

    /** The more specific ones first; empty for a path that nobody described. */
    List<Operation> at(PathContainer path) {
        List<Operation> known = byText.get(path.value());
        return known == null ? search(path) : known;
    }

    private List<Operation> search(PathContainer path) {
        return byLength.getOrDefault(length(path), List.of()).stream()
                .filter(operation -> operation.pattern().matches(path))
                .toList();
    }

    private static int length(PathContainer path) {
        return path.elements().size();
    }
}
