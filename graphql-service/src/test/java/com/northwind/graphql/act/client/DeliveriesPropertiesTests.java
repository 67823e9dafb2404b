package com.northwind.graphql.act.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DeliveriesPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void answerAnActWithinFiveSeconds() {
        context.run(it -> {
            DeliveriesProperties properties = it.getBean(DeliveriesProperties.class);

            assertThat(properties.patience()).isEqualTo(new Patience(Duration.ofSeconds(2), Duration.ofMillis(4_500)));
            assertThat(properties.outboxPatience())
                    .isEqualTo(new Patience(Duration.ofSeconds(8), Duration.ofSeconds(9)));
        });
    }

    @Test
    void stopTheStartWhenTheLimitsDoNotShrinkInwards() {
        context.withPropertyValues("northwind.deliveries.attempt-timeout=5s")
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(DeliveriesProperties.class)
    static class Binding {}
}
