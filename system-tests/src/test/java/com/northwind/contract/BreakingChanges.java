package com.northwind.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client that was written for a released contract could stumble over in another one. */
final class BreakingChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<String> found = new ArrayList<>();
    private final Place released;
    private final Place now;

    private BreakingChanges(Place released, Place now) {
        this.released = released;
        this.now = now;
    }

    static List<String> between(Place released, Place now) {
        BreakingChanges changes = new BreakingChanges(released, now);
        changes.operations();
        return changes.found;
    }

    private void operations() {
        Map<String, Place> paths = paths(now);
        paths(released)
                .forEach((path, old) -> old.names().filter(METHODS::contains).forEach(method -> {
                    String where = "%s %s".formatted(method.toUpperCase(Locale.ROOT), path);
                    Optional<Place> there = Optional.ofNullable(paths.get(path))
                            .filter(it -> it.find(method).isPresent());
                    if (there.isEmpty()) {
                        found.add(where + " is removed");
                    } else {
                        operation(where, old, there.get(), method);
                    }
                }));
    }

    private void operation(String where, Place oldPath, Place newPath, String method) {
        Place old = oldPath.at(method);
        Place other = newPath.at(method);
        parameters(where, parameters(oldPath, old), parameters(newPath, other));
        body(where, old.at("requestBody"), other.at("requestBody"));
        answers(where, old.at("responses"), other.at("responses"));
        access(where, security(released, old), security(now, other));
    }

    private void parameters(String where, Map<String, Place> old, Map<String, Place> other) {
        old.forEach((name, parameter) -> {
            if (other.containsKey(name)) {
                found.addAll(Acceptance.ofRequest(
                        "%s %s".formatted(where, name),
                        parameter.at("schema"),
                        other.get(name).at("schema")));
            } else {
                found.add("%s %s is not known any more".formatted(where, name));
            }
        });
        other.forEach((name, parameter) -> {
            if (isRequired(parameter) && !(old.containsKey(name) && isRequired(old.get(name)))) {
                found.add("%s %s is required".formatted(where, name));
            }
        });
    }

    private void body(String where, Place old, Place other) {
        if (isRequired(other) && !isRequired(old)) {
            found.add(where + " requires a body");
        }
        old.at("content").names().forEach(type -> other.at("content")
                .find(type)
                .ifPresentOrElse(
                        there -> found.addAll(Acceptance.ofRequest(
                                where + " body ", old.at("content").at(type).at("schema"), there.at("schema"))),
                        () -> found.add("%s takes no %s any more".formatted(where, type))));
    }

    /** Failures may come and go; nobody can rely on one. What says that it succeeded says it in the ways that were known. */
    private void answers(String where, Place old, Place other) {
        other.names()
                .filter(status -> status.startsWith("2") && old.find(status).isEmpty())
                .forEach(status -> found.add("%s succeeds with %s".formatted(where, status)));
        old.names().forEach(status -> {
            Optional<Place> there = other.find(status);
            if (there.isPresent()) {
                answer(
                        "%s %s".formatted(where, status),
                        old.at(status).at("content"),
                        there.get().at("content"));
            } else if (status.startsWith("2")) {
                found.add("%s does not succeed with %s any more".formatted(where, status));
            }
        });
    }

    private void answer(String where, Place old, Place other) {
        old.names().forEach(type -> other.find(type)
                .ifPresentOrElse(
                        there -> found.addAll(
                                Acceptance.ofAnswer(where + " ", old.at(type).at("schema"), there.at("schema"))),
                        () -> found.add("%s is not in %s any more".formatted(where, type))));
    }

    /** Whoever was allowed still is: some alternative asks for no more than the one they had. */
    private void access(String where, List<Set<String>> old, List<Set<String>> other) {
        for (Set<String> had : old) {
            if (other.stream().noneMatch(had::containsAll)) {
                found.add("%s is not allowed to %s any more".formatted(where, had));
            }
        }
    }

    private static Map<String, Place> paths(Place contract) {
        String url = contract.at("servers").elements().stream()
                .findFirst()
                .map(server -> server.text("url"))
                .orElse("");
        String base = url.replaceFirst("^https?://[^/]+", "").replaceFirst("/$", "");
        Map<String, Place> paths = new LinkedHashMap<>();
        contract.at("paths")
                .names()
                .forEach(path -> paths.put(base + path, contract.at("paths").at(path)));
        return paths;
    }

    private static Map<String, Place> parameters(Place path, Place operation) {
        Map<String, Place> parameters = new LinkedHashMap<>();
        for (Place owner : List.of(path, operation)) {
            owner.at("parameters")
                    .elements()
                    .forEach(it -> parameters.put("%s %s".formatted(it.text("in"), it.text("name")), it));
        }
        return parameters;
    }

    private static List<Set<String>> security(Place contract, Place operation) {
        return operation.find("security").orElse(contract.at("security")).elements().stream()
                .map(alternative -> alternative
                        .names()
                        .flatMap(scheme -> alternative.at(scheme).elements().stream()
                                .map(scope -> scheme + " " + scope.node().asString()))
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static boolean isRequired(Place place) {
        return place.node().path("required").asBoolean(false);
    }
}
