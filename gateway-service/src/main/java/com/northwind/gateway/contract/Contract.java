package com.northwind.gateway.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** A hand-written OpenAPI 3.1 file and the operations in it. */
public final class Contract {

    /** Where everybody can read it. */
    public static final String PATH = "/openapi.yaml";

    private final Resource file;
    private final List<Operation> operations;

    private Contract(Resource file, List<Operation> operations) {
        this.file = file;
        this.operations = operations;
    }

    /**
     * Reads a contract.
     *
     * @throws IllegalArgumentException if something in it could not be enforced
     */
    public static Contract read(Resource file) {
        return new Contract(file, ContractReader.of(file).operations());
    }

    public Match match(HttpMethod method, PathContainer path) {
        List<Operation> there = operations.stream()
                .filter(operation -> operation.pattern().matches(path))
                .toList();
        if (there.isEmpty()) {
            return new Match.Unknown();
        }
        return there.stream()
                .filter(operation -> operation.method().equals(method))
                .findFirst()
                .<Match>map(Match.Known::new)
                .orElseGet(() -> new Match.WrongMethod(
                        there.stream().map(Operation::method).collect(Collectors.toUnmodifiableSet())));
    }

    /** Every operation, the more specific paths first. */
    public List<Operation> operations() {
        return operations;
    }

    Resource file() {
        return file;
    }
}
