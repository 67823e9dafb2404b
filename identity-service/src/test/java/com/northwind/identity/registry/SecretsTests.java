package com.northwind.identity.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SecretsTests {

    private static final String LONG = "0123456789abcdef0123456789abcdef";

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(Binding.class)
            .withPropertyValues(
                    "northwind.secrets.system=" + LONG,
                    "northwind.secrets.demonstration=" + LONG,
                    "northwind.secrets.people=correct horse");

    @Test
    void neverShowThemselves() {
        context.run(it -> assertThat(it.getBean(Secrets.class).toString()).doesNotContain(LONG, "horse"));
    }

    @Test
    void stopTheStartWhenOneIsBlank() {
        context.withPropertyValues("northwind.secrets.system= ").run(it -> assertThat(it.getStartupFailure())
                .rootCause()
                .hasMessageContaining("NORTHWIND_SYSTEM_SECRET is not set"));
    }

    @Test
    void stopTheStartWhenAMachinesIsShort() {
        context.withPropertyValues("northwind.secrets.demonstration=hunter2")
                .run(it -> assertThat(it.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("NORTHWIND_DEMO_SECRET is too short")
                        .hasMessageNotContaining("hunter2"));
    }

    @Test
    void stopTheStartWithoutAPassword() {
        context.withPropertyValues("northwind.secrets.people=").run(it -> assertThat(it.getStartupFailure())
                .rootCause()
                .hasMessageContaining("NORTHWIND_DEMO_PASSWORD is not set"));
    }

    @EnableConfigurationProperties(Secrets.class)
    static class Binding {}
}
