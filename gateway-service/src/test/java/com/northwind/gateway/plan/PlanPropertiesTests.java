package com.northwind.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.plan.PlanProperties.PersonRate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PlanPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void hasDefaults() {
        context.run(it -> assertThat(it.getBean(PlanProperties.class))
                .isEqualTo(new PlanProperties(
                        1,
                        Duration.ofMillis(50),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60),
                        new PersonRate(10, 20))));
    }

    @Test
    void refusesToStartWithoutADoor() {
        context.withPropertyValues("northwind.plans.replicas=0")
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(PlanProperties.class)
    static class Binding {}
}
