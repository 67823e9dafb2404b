package com.northwind.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A cabinet at the broker. */
final class Device implements AutoCloseable {

    private final String locker;
    private final Mqtt5BlockingClient client;

    Device(String locker) {
        this(locker, UUID.randomUUID());
    }

    /** With a will that its connection has ended. */
    Device(String locker, UUID connection) {
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
        client.connectWith()
                .willPublish()
                .topic("lockers/" + locker + "/contact")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("{\"connection\": \"%s\", \"state\": \"OFFLINE\"}"
                        .formatted(connection)
                        .getBytes(UTF_8))
                .applyWillPublish()
                .send();
    }

    void publish(String message) {
        publish(message.getBytes(UTF_8));
    }

    void publish(byte[] message) {
        say("readings", message);
    }

    void say(String channel, String message) {
        say(channel, message.getBytes(UTF_8));
    }

    /** So that the broker tells its will. */
    void die() {
        client.disconnectWith()
                .reasonCode(Mqtt5DisconnectReasonCode.DISCONNECT_WITH_WILL_MESSAGE)
                .send();
    }

    private void say(String channel, byte[] message) {
        client.publishWith()
                .topic("lockers/%s/%s".formatted(locker, channel))
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(message)
                .send();
    }

    /** Says it and does not wait; fails where the broker refuses it. */
    CompletableFuture<?> shout(byte[] message) {
        return client.toAsync()
                .publishWith()
                .topic("lockers/" + locker + "/readings")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(message)
                .send();
    }

    @Override
    public void close() {
        if (client.getState().isConnected()) {
            client.disconnect();
        }
    }
}
