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
import java.util.concurrent.atomic.AtomicInteger;

/** Says that a locker is there, every minute, and has its broker say when it is not. */
final class Contact {

    private static final Executor NEXT = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);
    private static final long SESSION_SECONDS = 3600;
    private static final long WILL_SECONDS = 10;

    private final String topic;
    /** The same in the greeting, its will and every word after it; the client greets again with what it greeted first. */
    private final String connection = UUID.randomUUID().toString();

    private final AtomicInteger connections = new AtomicInteger();

    Contact(String locker) {
        this.topic = "lockers/" + locker + "/contact";
    }

    /** Whoever connects again in time takes back the will of the connection before, so it may be the same one. */
    Mqtt5Connect hello() {
        return Mqtt5Connect.builder()
                .cleanStart(false)
                .sessionExpiryInterval(SESSION_SECONDS)
                .willPublish(Mqtt5WillPublish.builder()
                        .topic(topic)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(message("OFFLINE"))
                        .delayInterval(WILL_SECONDS)
                        .build())
                .build();
    }

    /** From now on, until this connection ends. */
    void stay(Mqtt5AsyncClient client) {
        stay(client, connections.incrementAndGet());
    }

    private void stay(Mqtt5AsyncClient client, int current) {
        var _ = say(client, "ONLINE")
                .thenRunAsync(
                        () -> {
                            if (client.getState().isConnected() && current == connections.get()) {
                                stay(client, current);
                            }
                        },
                        NEXT);
    }

    CompletableFuture<?> goodbye(Mqtt5AsyncClient client) {
        return say(client, "OFFLINE");
    }

    private CompletableFuture<?> say(Mqtt5AsyncClient client, String state) {
        return client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(message(state))
                .send();
    }

    private byte[] message(String state) {
        return Json.write(Map.of("connection", connection, "state", state)).getBytes(UTF_8);
    }
}
