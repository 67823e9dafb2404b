package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.address.AddressProperties;
import com.northwind.gateway.limit.LimitProperties;
import com.northwind.gateway.upstream.UpstreamProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.unit.DataSize;

class LimitsPageTests {

    private final LimitProperties limits = defaults("northwind.limit", LimitProperties.class);
    private final AddressProperties addresses = defaults("northwind.addresses", AddressProperties.class);
    private final UpstreamProperties upstream = defaults("northwind.upstream", UpstreamProperties.class);

    @Test
    void saysWhatHolds() throws IOException {
        String page = Files.readString(Path.of("../docs/gateway.md"));

        Map.of(
                        "northwind.limit.head", seconds(limits.head()),
                        "northwind.limit.request", seconds(limits.request()),
                        "northwind.limit.body", megabytes(limits.body()),
                        "northwind.limit.bodies", megabytes(limits.bodies()),
                        "northwind.addresses.rate", String.valueOf(addresses.rate()),
                        "northwind.addresses.burst", String.valueOf(addresses.burst()),
                        "northwind.upstream.calls", String.valueOf(upstream.calls()),
                        "northwind.upstream.calls-per-service", String.valueOf(upstream.callsPerService()),
                        "northwind.upstream.answer", megabytes(upstream.answer()))
                .forEach((property, value) -> assertThat(page).contains("| %s | `%s` |".formatted(value, property)));
        assertThat(page)
                .contains("| %s | `server.netty.max-initial-line-length` |"
                        .formatted(configured("server.netty.max-initial-line-length")))
                .contains("| %s | `server.max-http-request-header-size` |"
                        .formatted(configured("server.max-http-request-header-size")));
    }

    private static <T> T defaults(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource()).bindOrCreate(prefix, type);
    }

    private static String configured(String property) throws IOException {
        return String.valueOf(new YamlPropertySourceLoader()
                        .load("file", new FileSystemResource("src/main/resources/application.yml"))
                        .getFirst()
                        .getProperty(property))
                .replace("KB", " KB");
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " s";
    }

    private static String megabytes(DataSize size) {
        return size.toMegabytes() + " MB";
    }
}
