package com.northwind.gateway.contract;

import com.northwind.gateway.contract.Policies.Caching;
import com.northwind.gateway.contract.Policies.Deprecation;
import com.northwind.gateway.contract.Policies.Priority;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From the extension {@code x-northwind} to policies. A word it does not know is refused, like a misspelt one. */
final class PoliciesReader {

    private static final Set<String> WORDS =
            Set.of("cache", "priority", "timeout", "authorizer", "deprecated", "becomes");

    private PoliciesReader() {}

    static Policies of(JsonNode extension) {
        extension.propertyNames().stream()
                .filter(word -> !WORDS.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException("x-northwind has no " + word);
                });
        return new Policies(
                caching(extension.path("cache")),
                Priority.valueOf(extension.path("priority").asString("NORMAL")),
                timeout(extension.path("timeout")),
                text(extension.path("authorizer")),
                deprecation(extension.path("deprecated")),
                text(extension.path("becomes")));
    }

    private static @Nullable Caching caching(JsonNode cache) {
        return cache.isMissingNode()
                ? null
                : new Caching(
                        Duration.ofSeconds(cache.required("seconds").asInt()),
                        cache.path("tags").valueStream().map(JsonNode::asString).toList());
    }

    private static @Nullable Deprecation deprecation(JsonNode deprecated) {
        return deprecated.isMissingNode()
                ? null
                : new Deprecation(
                        date(deprecated.required("since")),
                        date(deprecated.required("sunset")),
                        deprecated.required("successor").asString());
    }

    private static LocalDate date(JsonNode date) {
        return LocalDate.parse(date.asString());
    }

    private static Duration timeout(JsonNode seconds) {
        return seconds.isMissingNode() ? Policies.TIMEOUT : Duration.ofSeconds(seconds.asInt());
    }

    private static @Nullable String text(JsonNode text) {
        return text.isMissingNode() ? null : text.asString();
    }
}
