package com.northwind.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class CachePropertiesTests {

    @Test
    void fitALaptop() {
        CacheProperties defaults =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("northwind.cache", CacheProperties.class);

        assertThat(defaults)
                .isEqualTo(new CacheProperties(
                        DataSize.ofMegabytes(16), DataSize.ofKilobytes(256), Duration.ofSeconds(2)));
    }

    @Test
    void areRefusedIfOneAnswerCouldBeEverything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CacheProperties(
                        DataSize.ofKilobytes(100), DataSize.ofKilobytes(26), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CacheProperties(DataSize.ofKilobytes(100), DataSize.ofKilobytes(1), Duration.ZERO));
    }
}
