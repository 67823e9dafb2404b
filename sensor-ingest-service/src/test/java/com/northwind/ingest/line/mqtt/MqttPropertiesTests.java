package com.northwind.ingest.line.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MqttPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void hasDefaults() {
        context.run(it -> assertThat(it.getBean(MqttProperties.class))
                .isEqualTo(new MqttProperties(
                        URI.create("mqtt://127.0.0.1:1883"), "sensor-ingest-0", Duration.ofSeconds(5), 50)));
    }

    @Test
    void knowsThePortsOfMqtt() {
        assertThat(new MqttProperties(URI.create("mqtt://broker"), "one", Duration.ofSeconds(5), 1).port())
                .isEqualTo(1883);
        assertThat(new MqttProperties(URI.create("mqtts://broker"), "one", Duration.ofSeconds(5), 1).port())
                .isEqualTo(8883);
    }

    @Test
    void refusesToStartWithoutRoomForAMessage() {
        context.withPropertyValues("northwind.mqtt.receive-maximum=0")
                .run(it -> assertThat(it).hasFailed());
    }

    @EnableConfigurationProperties(MqttProperties.class)
    static class Binding {}
}
