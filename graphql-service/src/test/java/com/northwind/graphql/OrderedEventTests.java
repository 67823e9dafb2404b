package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;

/** Events are told in their order, also if a later one is looked up faster. */
@GraphTest
@TestPropertySource(properties = "spring.graphql.schema.locations=classpath:graphql/,classpath:graphql-test/")
class OrderedEventTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    ExecutionGraphQlService graph;

    @Test
    void areToldInOrderHoweverLongOneTakes() {
        List<String> words = ExecutionGraphQlServiceTester.create(graph)
                .document("subscription { paced { word } }")
                .executeSubscription()
                .toFlux("paced.word", String.class)
                .collectList()
                .block(PATIENCE);

        assertThat(words).containsExactly("slow", "fast", "last");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Words {

        @Bean
        Pace pace() {
            return new Pace();
        }
    }

    record Paced(String text) {}

    @Controller
    static class Pace {

        private final CompletableFuture<String> slow = new CompletableFuture<>();

        @SubscriptionMapping
        Flux<Paced> paced() {
            return Flux.just("slow", "fast", "last").map(Paced::new);
        }

        /** The first is known only when the last is asked for, and the one between them at once. */
        @SchemaMapping(typeName = "Paced")
        CompletableFuture<String> word(Paced paced) {
            return switch (paced.text()) {
                case "slow" -> slow;
                case "last" -> {
                    slow.complete("slow");
                    yield CompletableFuture.completedFuture("last");
                }
                default -> CompletableFuture.completedFuture(paced.text());
            };
        }
    }
}
