package com.northwind.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.contract.Policies.Priority;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

class UpstreamPropertiesTests {

    private static final Resource DOOR = new FileSystemResource("src/main/resources/application.yml");
    private static final Resource SERVICES =
            new FileSystemResource("../platform/web/src/main/resources/northwind-service.yml");
    private static final String POOL = "spring.cloud.gateway.server.webflux.httpclient.pool.";

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void haveDefaults() {
        context.run(it -> assertThat(it.getBean(UpstreamProperties.class)).isEqualTo(defaults()));
    }

    @Test
    void stopTheStartWhenTheyMakeNoSense() {
        for (String nonsense : new String[] {
            "calls=100",
            "calls-per-service=0",
            "low=0",
            "low=0.95",
            "normal=1.1",
            "answer=0B",
            "breaker.failures=101",
            "breaker.failures=0",
            "breaker.calls=0",
            "breaker.window=0s",
            "breaker.open=10ms"
        }) {
            context.withPropertyValues("northwind.upstream." + nonsense)
                    .run(it -> assertThat(it).as(nonsense).hasFailed());
        }
    }

    @Test
    void shareRoomByPriority() {
        assertThat(defaults().part(10, Priority.LOW)).isEqualTo(7);
        assertThat(defaults().part(10, Priority.NORMAL)).isEqualTo(9);
        assertThat(defaults().part(10, Priority.HIGH)).isEqualTo(10);
    }

    @Test
    void leaveNobodyWaitingForAConnection() throws IOException {
        assertThat(Integer.parseInt(value(DOOR, POOL + "max-connections")))
                .isGreaterThanOrEqualTo(defaults().callsPerService());
    }

    @Test
    void closeIdleConnectionsBeforeServicesDo() throws IOException {
        Duration kept = DurationStyle.detectAndParse(value(SERVICES, "server.tomcat.connection-timeout"));

        assertThat(DurationStyle.detectAndParse(value(DOOR, POOL + "max-idle-time")))
                .isLessThan(kept);
    }

    private static UpstreamProperties defaults() {
        return new UpstreamProperties(
                400,
                200,
                0.7,
                0.9,
                DataSize.ofMegabytes(10),
                new UpstreamProperties.Breaker(50, 10, Duration.ofSeconds(30), Duration.ofSeconds(5), 5));
    }

    private static String value(Resource file, String property) throws IOException {
        return new YamlPropertySourceLoader()
                .load("file", file).stream()
                        .flatMap(source -> Optional.ofNullable(source.getProperty(property)).stream())
                        .map(Object::toString)
                        .findFirst()
                        .orElseThrow();
    }

    @EnableConfigurationProperties(UpstreamProperties.class)
    static class Binding {}
}
