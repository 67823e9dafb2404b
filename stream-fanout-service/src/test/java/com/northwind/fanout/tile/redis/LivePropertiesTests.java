package com.northwind.fanout.tile.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LivePropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void hasDefaults() {
        context.run(it -> assertThat(it.getBean(LiveProperties.class))
                .isEqualTo(new LiveProperties(2_000, Duration.ofHours(24))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind.live.events=0", "northwind.live.age=999ms", "northwind.live.age=25h"})
    void refusesToStartWithout(String bounds) {
        context.withPropertyValues(bounds).run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(LiveProperties.class)
    static class Binding {}
}
