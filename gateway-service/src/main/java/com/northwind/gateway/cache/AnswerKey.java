package com.northwind.gateway.cache;

import com.northwind.gateway.contract.Operation;
import com.northwind.security.Caller;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;

/**
 * Which requests have the same answer. The path and the query are their decoded values, so that neither an odd encoding
 * nor the order of parameters makes another one of it.
 *
 * @param owner the verified partner, or who called if that is not a partner's client; as the table writes both
 */
record AnswerKey(
        String owner,
        String operation,
        Map<String, String> path,
        Map<String, List<String>> query,
        String accept,
        String language) {

    static AnswerKey of(Caller caller, Operation operation, ServerHttpRequest request) {
        PathMatchInfo match =
                operation.pattern().matchAndExtract(request.getPath().pathWithinApplication());
        HttpHeaders headers = request.getHeaders();
        return new AnswerKey(
                caller.partner() == null ? "USER#" + caller.subject() : partner(caller.partner()),
                operation.id(),
                match == null ? Map.of() : match.getUriVariables(),
                Map.copyOf(request.getQueryParams()),
                String.join(",", headers.getOrEmpty(HttpHeaders.ACCEPT)),
                String.join(",", headers.getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    static String partner(String id) {
        return "PARTNER#" + id;
    }

    /** About how many bytes it takes. */
    int size() {
        int values = query.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length()
                        + entry.getValue().stream().mapToInt(String::length).sum())
                .sum();
        int variables = path.values().stream().mapToInt(String::length).sum();
        return owner.length() + accept.length() + language.length() + values + variables;
    }
}
