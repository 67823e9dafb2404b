package com.northwind.gateway.cors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CorsPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void nameNobodyUnlessSaid() {
        context.run(it -> assertThat(it.getBean(CorsProperties.class).origins()).isEmpty());
    }

    @Test
    void stopTheStartUnlessOriginsAreExact() {
        for (String nonsense : new String[] {"*", "https://*.example", "console.example", "https://console.example/"}) {
            context.withPropertyValues("northwind.cors.origins=" + nonsense)
                    .run(it -> assertThat(it).as(nonsense).hasFailed());
        }
    }

    @EnableConfigurationProperties(CorsProperties.class)
    static class Binding {}
}
