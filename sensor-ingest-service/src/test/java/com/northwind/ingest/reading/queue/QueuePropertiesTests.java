package com.northwind.ingest.reading.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class QueuePropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void hasDefaults() {
        context.run(it -> assertThat(it.getBean(QueueProperties.class)).isEqualTo(new QueueProperties(100_000)));
    }

    @Test
    void refusesToStartWithoutRoomForABatch() {
        context.withPropertyValues("northwind.queue.max-waiting=99")
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(QueueProperties.class)
    static class Binding {}
}
