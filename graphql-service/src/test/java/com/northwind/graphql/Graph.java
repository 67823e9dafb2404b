package com.northwind.graphql;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** Questions to the graph as somebody. */
record Graph(HttpGraphQlTester tester) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST = 16 << 20;

    static Graph as(HttpGraphQlTester tester, String user, String... groups) {
        String token = Explorer.token(user, groups);
        return new Graph(tester.mutate()
                .headers(headers -> headers.setBearerAuth(token))
                .webTestClient(client -> client.responseTimeout(PATIENCE)
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST)))
                .responseTimeout(PATIENCE)
                .build());
    }

    GraphQlTester.Response ask(String document) {
        return tester.document(document).execute();
    }

    GraphQlTester.Response ask(String document, Map<String, @Nullable Object> variables) {
        return tester.document(document).variables(variables).execute();
    }

    /** The code of the only error. */
    String refusal(String document) {
        return String.valueOf(error(document).get("code"));
    }

    /** The extensions of the only error. */
    Map<String, Object> error(String document) {
        var extensions = new java.util.concurrent.atomic.AtomicReference<Map<String, Object>>(Map.of());
        ask(document)
                .errors()
                .satisfy(errors -> extensions.set(errors.getFirst().getExtensions()));
        return extensions.get();
    }
}
