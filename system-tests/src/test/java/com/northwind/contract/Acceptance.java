package com.northwind.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether everything that one side may send is understood by the other. Of a request the new contract must take what the old
 * one took; of an answer the old contract's readers must understand what the new one gives.
 */
final class Acceptance {

    private final boolean answer;
    private final List<String> faults = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private Acceptance(boolean answer) {
        this.answer = answer;
    }

    static List<String> ofRequest(String where, Place released, Place now) {
        Acceptance check = new Acceptance(false);
        check.compare(where, released, now);
        return check.faults;
    }

    static List<String> ofAnswer(String where, Place released, Place now) {
        Acceptance check = new Acceptance(true);
        check.compare(where, now, released);
        return check.faults;
    }

    private void compare(String where, Place sent, Place read) {
        if (!seen.add(List.of(System.identityHashCode(sent.node()), System.identityHashCode(read.node())))) {
            return;
        }
        Shape from = new Shape(sent);
        Shape to = new Shape(read);
        values(where, from, to);
        bounds(where, from, to);
        members(where, from, to);
        alternatives(where, from, to);
    }

    private void values(String where, Shape from, Shape to) {
        for (String type : from.types) {
            boolean known = to.types.contains(type) || (type.equals("integer") && to.types.contains("number"));
            require(known || to.types.isEmpty(), where, "can be of type " + type);
        }
        require(!from.types.isEmpty() || to.types.isEmpty(), where, "can be of any type");
        if (!to.values.isEmpty()) {
            require(!from.values.isEmpty(), where, "can be any value");
            from.values.forEach(value -> require(to.values.contains(value), where, "can be " + value));
        }
    }

    private void bounds(String where, Shape from, Shape to) {
        to.lower.forEach((word, limit) -> require(
                from.lower.getOrDefault(word, Double.NEGATIVE_INFINITY) >= limit, where, "can be below the " + word));
        to.upper.forEach((word, limit) -> require(
                from.upper.getOrDefault(word, Double.POSITIVE_INFINITY) <= limit, where, "can be above the " + word));
        to.others.forEach((word, rule) -> require(rule.equals(from.others.get(word)), where, "has another " + word));
    }

    /** Answers may gain members within a version, so their readers pass over what they do not know. */
    private void members(String where, Shape from, Shape to) {
        to.required.forEach(
                name -> require(from.required.contains(name), "%s/%s".formatted(where, name), "can be missing"));
        for (Map.Entry<String, Place> member : from.properties.entrySet()) {
            Place known = to.properties.get(member.getKey());
            String name = "%s/%s".formatted(where, member.getKey());
            if (known != null) {
                compare(name, member.getValue(), known);
            } else {
                require(answer || !to.closed, name, "is not known any more");
            }
        }
        if (answer) {
            to.properties
                    .keySet()
                    .forEach(name ->
                            require(from.properties.containsKey(name), "%s/%s".formatted(where, name), "is removed"));
        } else {
            require(from.closed || !to.closed, where, "can have members of other names");
        }
        to.items.forEach(item -> from.items.forEach(sent -> compare(where + "/*", sent, item)));
        require(to.items.isEmpty() || !from.items.isEmpty(), where + "/*", "can be anything");
    }

    private void alternatives(String where, Shape from, Shape to) {
        if (to.alternatives.isEmpty()) {
            require(from.alternatives.isEmpty() || !to.types.isEmpty(), where, "can be one of several things");
            return;
        }
        require(!from.alternatives.isEmpty(), where, "can be something else than one of several things");
        for (Place sent : from.alternatives) {
            require(to.alternatives.stream().anyMatch(read -> isAccepted(sent, read)), where, "can be another thing");
        }
    }

    private boolean isAccepted(Place sent, Place read) {
        Acceptance check = new Acceptance(answer);
        check.compare("", sent, read);
        return check.faults.isEmpty();
    }

    private void require(boolean met, String where, String otherwise) {
        if (!met) {
            faults.add("%s %s".formatted(where, otherwise));
        }
    }
}
