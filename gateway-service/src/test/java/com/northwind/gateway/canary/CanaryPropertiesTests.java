package com.northwind.gateway.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.canary.CanaryProperties.Target;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CanaryPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void tryNothingUnlessTold() {
        context.run(
                it -> assertThat(it.getBean(CanaryProperties.class).canary()).isEmpty());
    }

    @Test
    void nameRoutes() {
        context.withPropertyValues(
                        "northwind.canary.invoices.url=http://next:8083", "northwind.canary.invoices.percent=2.5")
                .run(it -> assertThat(it.getBean(CanaryProperties.class).canary())
                        .isEqualTo(Map.of("invoices", new Target(URI.create("http://next:8083"), 2.5))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"percent=101", "percent=-1", "percent=NaN", "url=next", "url=/next"})
    void stopTheStartIfTheyMakeNoSense(String property) {
        context.withPropertyValues(
                        "northwind.canary.invoices.url=http://next:8083", "northwind.canary.invoices." + property)
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(CanaryProperties.class)
    static class Binding {}
}
