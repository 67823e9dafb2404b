package com.northwind.ingest.door.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TwinPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void hasDefaults() {
        context.run(it -> assertThat(it.getBean(TwinProperties.class))
                .isEqualTo(new TwinProperties(Duration.ofMinutes(3), Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999ms", "16m"})
    void refusesToStartWithWhatNoQueueCanDo(String time) {
        context.withPropertyValues("northwind.twin.left-open-after=" + time)
                .run(it -> assertThat(it).hasFailed());
        context.withPropertyValues("northwind.twin.disagreement-after=" + time)
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(TwinProperties.class)
    static class Binding {}
}
