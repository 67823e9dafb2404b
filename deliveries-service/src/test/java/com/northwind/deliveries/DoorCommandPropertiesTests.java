package com.northwind.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DoorCommandPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void hasDefaults() {
        context.run(it -> assertThat(it.getBean(DoorCommandProperties.class))
                .isEqualTo(new DoorCommandProperties(Duration.ofSeconds(10))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "2m", "soon"})
    void refusesToStartWithALifetimeThatHelpsNobody(String lifetime) {
        context.withPropertyValues("northwind.door-command.lifetime=" + lifetime)
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(DoorCommandProperties.class)
    static class Binding {}
}
