package com.northwind.gateway.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** A hand-written OpenAPI 3.1 file and the operations in it. */
public final class Contract {

    private final Resource file;
    private final Document document;
    private final List<Operation> operations;
    private final PathIndex paths;

    private Contract(Resource file, Document document, List<Operation> operations) {
        this.file = file;
        this.document = document;
        this.operations = operations;
        this.paths = new PathIndex(operations);
    }

    /**
     * Reads a contract.
     *
     * @throws IllegalArgumentException if something in it could not be enforced
     */
    public static Contract read(Resource file) {
        Document document = Document.read(file);
        List<Operation> operations = ContractReader.of(document).operations();
        Consistency.check(operations);
        return new Contract(file, document, operations);
    }

    /** What a request is. To ask for the head alone is the operation of GET, as HTTP has it. */
    public Match match(HttpMethod method, PathContainer path) {
        List<Operation> there = paths.at(path);
        if (there.isEmpty()) {
            return new Match.Unknown();
        }
        return first(there, it -> it.method().equals(method))
                .or(() -> first(there, it -> method.equals(HttpMethod.HEAD) && it.isRead()))
                .<Match>map(Match.Known::new)
                .orElseGet(() -> new Match.WrongMethod(allowed(there)));
    }

    /** Every operation, the more specific paths first. */
    public List<Operation> operations() {
        return operations;
    }

    /** Everything that is written in it, for those who show it to people. */
    public Document document() {
        return document;
    }

    Resource file() {
        return file;
    }

    private static Optional<Operation> first(List<Operation> there, Predicate<Operation> wanted) {
        return there.stream().filter(wanted).findFirst();
    }

    private static Set<HttpMethod> allowed(List<Operation> there) {
        return there.stream()
                .flatMap(operation ->
                        operation.isRead() ? Stream.of(HttpMethod.GET, HttpMethod.HEAD) : Stream.of(operation.method()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
