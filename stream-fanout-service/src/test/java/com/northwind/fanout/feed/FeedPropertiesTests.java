package com.northwind.fanout.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FeedPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void hasDefaults() {
        context.run(it -> assertThat(it.getBean(FeedProperties.class))
                .isEqualTo(new FeedProperties(
                        Duration.ofMillis(20),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        100,
                        Duration.ofSeconds(1),
                        3,
                        Duration.ofSeconds(1))));
    }

    @Test
    void refusesToStartWithoutTries() {
        context.withPropertyValues("northwind.feed.tries=0")
                .run(it -> assertThat(it).hasFailed());
    }

    @Test
    void refusesLeasesThatExpireBeforeTheyAreRenewedTwice() {
        context.withPropertyValues("northwind.feed.renewal=5s")
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(FeedProperties.class)
    static class Binding {}
}
