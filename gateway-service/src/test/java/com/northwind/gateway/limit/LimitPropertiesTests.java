package com.northwind.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class LimitPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void haveDefaults() {
        context.run(it -> assertThat(it.getBean(LimitProperties.class))
                .isEqualTo(new LimitProperties(
                        DataSize.ofMegabytes(10),
                        DataSize.ofMegabytes(40),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15))));
    }

    @Test
    void stopTheStartWhenTheyMakeNoSense() {
        for (String nonsense : new String[] {"body=0B", "bodies=9MB", "head=0s", "request=0s"}) {
            context.withPropertyValues("northwind.limit." + nonsense)
                    .run(it -> assertThat(it).as(nonsense).hasFailed());
        }
    }

    @EnableConfigurationProperties(LimitProperties.class)
    static class Binding {}
}
