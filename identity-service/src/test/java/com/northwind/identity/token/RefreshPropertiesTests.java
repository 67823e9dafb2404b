package com.northwind.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RefreshPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void haveDefaults() {
        context.run(it -> assertThat(it.getBean(RefreshProperties.class))
                .isEqualTo(new RefreshProperties(Duration.ofSeconds(10))));
    }

    @Test
    void refuseALeewayIntoThePast() {
        context.withPropertyValues("northwind.refresh.leeway=-1s")
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(RefreshProperties.class)
    static class Binding {}
}
