package com.northwind.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PickupPropertiesTests {

    private static final String LONG = "0123456789abcdef0123456789abcdef";

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void neverShowThemselves() {
        context.withPropertyValues("northwind.pickup.secret=" + LONG)
                .run(it -> assertThat(it.getBean(PickupProperties.class).toString())
                        .doesNotContain(LONG));
    }

    @Test
    void stopTheStartWithoutASecret() {
        context.run(it -> assertThat(it.getStartupFailure())
                .rootCause()
                .hasMessageContaining("NORTHWIND_PICKUP_SECRET is not set"));
    }

    @Test
    void stopTheStartWithAShortSecret() {
        context.withPropertyValues("northwind.pickup.secret=hunter2").run(it -> assertThat(it.getStartupFailure())
                .rootCause()
                .hasMessageContaining("NORTHWIND_PICKUP_SECRET is too short")
                .hasMessageNotContaining("hunter2"));
    }

    @EnableConfigurationProperties(PickupProperties.class)
    static class Binding {}
}
