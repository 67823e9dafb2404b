package com.northwind.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LoginPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void haveDefaults() {
        context.run(it -> assertThat(it.getBean(LoginProperties.class))
                .isEqualTo(new LoginProperties(10, Duration.ofMinutes(5))));
    }

    @Test
    void refuseToLetNobodyIn() {
        context.withPropertyValues("northwind.login.attempts=0")
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(LoginProperties.class)
    static class Binding {}
}
