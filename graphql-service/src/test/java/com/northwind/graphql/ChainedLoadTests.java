package com.northwind.graphql;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

/** A field may load a second time with what it loaded first. */
@GraphTest
@TestPropertySource(properties = "spring.graphql.schema.locations=classpath:graphql/,classpath:graphql-test/")
class ChainedLoadTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    HttpGraphQlTester tester;

    @Test
    void complete() {
        Graph ada = Graph.as(tester.mutate().responseTimeout(PATIENCE).build(), "ada", "courier");

        assertThat(ada.ask("{ chained }").path("chained").entity(String.class).get())
                .isEqualTo("A LONG WAY");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Loads {

        @Bean
        Chain chain(BatchLoaderRegistry loaders) {
            loaders.<String, String>forName("longer")
                    .registerMappedBatchLoader((words, _) ->
                            Mono.just(words.stream().collect(toMap(Function.identity(), word -> word + "LONG "))));
            return new Chain();
        }
    }

    @Controller
    static class Chain {

        @QueryMapping
        CompletableFuture<String> chained(DataLoader<String, String> longer) {
            return longer.load("A ")
                    .thenCompose(word -> longer.load(word.replace("LONG", "VERY")))
                    .thenApply(word -> word.replace("VERY LONG ", "LONG WAY"));
        }
    }
}
