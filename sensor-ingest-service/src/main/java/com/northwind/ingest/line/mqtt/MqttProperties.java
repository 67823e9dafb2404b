package com.northwind.ingest.line.mqtt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where lockers are heard.
 *
 * @param url of the broker, {@code mqtt://} or {@code mqtts://}
 * @param clientId of this instance, and the same after a restart: the broker keeps what was not acknowledged under it
 * @param silence after which the broker is asked again for the same
 * @param receiveMaximum how many readings may wait here for the queue; the broker keeps the others
 */
@Validated
@ConfigurationProperties("northwind.mqtt")
record MqttProperties(
        @DefaultValue("mqtt://127.0.0.1:1883") URI url,
        @DefaultValue("sensor-ingest-0") @NotBlank String clientId,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration silence,
        @DefaultValue("50") @Min(1) @Max(65_535) int receiveMaximum) {
    int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return encrypted() ? 8883 : 1883;
    }

    boolean encrypted() {
        return "mqtts".equals(url.getScheme());
    }
}
