package com.northwind.ingest.door.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProjectorPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void hasDefaults() {
        context.run(it -> assertThat(it.getBean(ProjectorProperties.class)).isEqualTo(new ProjectorProperties(4)));
    }

    @Test
    void refusesToStartWithoutPollers() {
        context.withPropertyValues("northwind.projector.pollers=0")
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(ProjectorProperties.class)
    static class Binding {}
}
