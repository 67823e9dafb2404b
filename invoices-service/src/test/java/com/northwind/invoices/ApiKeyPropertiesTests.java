package com.northwind.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ApiKeyPropertiesTests {

    private static final String LONG = "0123456789abcdef0123456789abcdef";

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void neverShowThemselves() {
        context.withPropertyValues("northwind.api-keys.secret=" + LONG)
                .run(it -> assertThat(it.getBean(ApiKeyProperties.class).toString())
                        .doesNotContain(LONG));
    }

    @Test
    void comeFromTheEnvironment() {
        context.withInitializer(it -> it.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment", Map.of("NORTHWIND_APIKEYS_SECRET", LONG))))
                .run(it ->
                        assertThat(it.getBean(ApiKeyProperties.class).secret()).isEqualTo(LONG));
    }

    @Test
    void stopTheStartWithoutASecret() {
        context.run(it -> assertThat(it.getStartupFailure())
                .rootCause()
                .hasMessageContaining("NORTHWIND_APIKEYS_SECRET is not set"));
    }

    @Test
    void stopTheStartWithAShortSecret() {
        context.withPropertyValues("northwind.api-keys.secret=hunter2").run(it -> assertThat(it.getStartupFailure())
                .rootCause()
                .hasMessageContaining("NORTHWIND_APIKEYS_SECRET is too short")
                .hasMessageNotContaining("hunter2"));
    }

    @EnableConfigurationProperties(ApiKeyProperties.class)
    static class Binding {}
}
