package com.northwind.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5WillPublish;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Says that a locker is there, every minute, and has its broker say when it is not. */
final class Contact {

    private static final Executor NEXT = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);
    private static final long SESSION_SECONDS = 3600;
    private static final long WILL_SECONDS = 10;

    private final String topic;
    private volatile String connection = "";

    Contact(String locker) {
        this.topic = "lockers/" + locker + "/contact";
    }

    /** Whoever connects again in time takes the will of the connection before back, so it may be the same one. */
    Mqtt5Connect hello() {
        connection = UUID.randomUUID().toString();
        return Mqtt5Connect.builder()
                .cleanStart(false)
                .sessionExpiryInterval(SESSION_SECONDS)
                .willPublish(Mqtt5WillPublish.builder()
                        .topic(topic)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(message(connection, "OFFLINE"))
                        .delayInterval(WILL_SECONDS)
                        .build())
                .build();
    }

    /** From now on, until this connection ends. */
    void stay(Mqtt5AsyncClient client) {
        stay(client, connection);
    }

    private void stay(Mqtt5AsyncClient client, String current) {
        var _ = say(client, current, "ONLINE")
                .thenRunAsync(
                        () -> {
                            if (client.getState().isConnected() && current.equals(connection)) {
                                stay(client, current);
                            }
                        },
                        NEXT);
    }

    CompletableFuture<?> goodbye(Mqtt5AsyncClient client) {
        return say(client, connection, "OFFLINE");
    }

    private CompletableFuture<?> say(Mqtt5AsyncClient client, String current, String state) {
        return client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(message(current, state))
                .send();
    }

    private static byte[] message(String connection, String state) {
        return Json.write(Map.of("connection", connection, "state", state)).getBytes(UTF_8);
    }
}
