package com.northwind.gateway.cache;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Policies.Caching;
import com.northwind.security.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What is asked, and what its answer is made of.
 *
 * @param lifetime how long an answer is good, even if nothing changes
 * @param tags the partitions of the table whose change ends the answer; the owner's own is one
 */
record Question(AnswerKey key, Duration lifetime, List<String> tags) {

    static Question of(Caller caller, Operation operation, Caching caching, ServerHttpRequest request) {
        AnswerKey key = AnswerKey.of(caller, operation, request);
        List<String> tags = Stream.concat(
                        Stream.of(key.owner()), caching.tags().stream().map(tag -> filled(tag, key.path())))
                .toList();
        return new Question(key, caching.lifetime(), tags);
    }

    private static String filled(String tag, Map<String, String> path) {
        String filled = tag;
        for (Map.Entry<String, String> variable : path.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }
}
