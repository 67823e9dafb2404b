package com.northwind.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class LocalAwsPropertiesTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Binding.class);

    @Test
    void hasDefaults() {
        context.withPropertyValues("northwind.local-aws.secret-key=s")
                .run(it -> assertThat(it.getBean(LocalAwsProperties.class))
                        .isEqualTo(new LocalAwsProperties(
                                "127.0.0.1",
                                Path.of(".northwind/data/local-aws"),
                                8000,
                                9324,
                                9090,
                                1883,
                                6379,
                                true,
                                0,
                                "eu-central-1",
                                "northwind",
                                "s")));
    }

    @Test
    void refusesToStartWithoutASecret() {
        context.run(it -> assertThat(it).hasFailed());
    }

    @Test
    void refusesAPortThatIsNone() {
        context.withPropertyValues("northwind.local-aws.secret-key=s", "northwind.local-aws.sqs-port=70000")
                .run(it -> assertThat(it).hasFailed());
    }

    @Test
    void refusesAFleetWithoutClients() {
        context.withPropertyValues("northwind.local-aws.secret-key=s", "northwind.local-aws.fleet=501")
                .run(it -> assertThat(it).hasFailed());
    }

    @Test
    void keepsTheSecretOutOfLogs() {
        context.withPropertyValues("northwind.local-aws.secret-key=hidden")
                .run(it -> assertThat(it.getBean(LocalAwsProperties.class))
                        .asString()
                        .doesNotContain("hidden"));
    }

    @EnableConfigurationProperties(LocalAwsProperties.class)
    static class Binding {}
}
