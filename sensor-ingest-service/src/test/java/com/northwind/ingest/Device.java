package com.northwind.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import java.net.URI;

/** A cabinet at the broker. */
final class Device implements AutoCloseable {

    private final String locker;
    private final Mqtt5BlockingClient client;

    Device(String locker) {
        URI broker = URI.create(System.getProperty("northwind.mqtt.url", ""));
        this.locker = locker;
        client = MqttClient.builder()
                .useMqttVersion5()
                .identifier("device-" + locker)
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .simpleAuth()
                .username("device-" + locker)
                .password(Sample.device(locker).getBytes(UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        client.connect();
    }

    void publish(String message) {
        publish(message.getBytes(UTF_8));
    }

    void publish(byte[] message) {
        client.publishWith()
                .topic("lockers/" + locker + "/readings")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(message)
                .send();
    }

    @Override
    public void close() {
        client.disconnect();
    }
}
