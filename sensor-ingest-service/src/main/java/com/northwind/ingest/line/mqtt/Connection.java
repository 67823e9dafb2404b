package com.northwind.ingest.line.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One connection to the broker, used once. The session is the broker's: what an earlier connection did not acknowledge,
 * the next one hears again.
 */
final class Connection implements AutoCloseable {

    static final String TOPICS = "$share/ingest/lockers/+/";

    /** With the last session the subscription ends, and with it all that waits: nobody may stay away for longer. */
    private static final long SESSION_SECONDS = Duration.ofDays(7).toSeconds();

    private static final int MAX_PACKET = 64 * 1024;
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicBoolean heard = new AtomicBoolean();
    private final MqttProperties properties;
    private final Mqtt5AsyncClient client;

    Connection(MqttProperties properties) {
        this.properties = properties;
        var builder = MqttClient.builder()
                .useMqttVersion5()
                .identifier(properties.clientId())
                .serverHost(properties.url().getHost())
                .serverPort(properties.port())
                .addDisconnectedListener(context -> gone.countDown());
        this.client = (properties.encrypted() ? builder.sslWithDefaultConfig() : builder).buildAsync();
    }

    /** Connects and subscribes; from then on, and maybe before, every message of the channels reaches the listener. */
    void open(Credentials.Token token, Set<String> channels, Consumer<Mqtt5Publish> listener) {
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> {
                    heard.set(true);
                    listener.accept(message);
                },
                true);
        finish(client.connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(SESSION_SECONDS)
                .keepAlive(15)
                .simpleAuth()
                .username(Credentials.USER)
                .password(token.value().getBytes(UTF_8))
                .applySimpleAuth()
                .restrictions()
                .receiveMaximum(properties.receiveMaximum())
                .maximumPacketSize(MAX_PACKET)
                .applyRestrictions()
                .send());
        subscribe(channels);
    }

    private void subscribe(Set<String> channels) {
        channels.forEach(channel -> finish(client.subscribeWith()
                .topicFilter(TOPICS + channel)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()));
    }

    /**
     * Whether the connection ended within this time. When the broker is silent for a while, it is asked again for the same:
     * one that has forgotten that somebody shares a subscription says nothing, although messages wait.
     */
    boolean ends(Duration within, Set<String> channels) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        for (long left = within.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (gone.await(Math.min(left, properties.silence().toNanos()), TimeUnit.NANOSECONDS)) {
                return true;
            }
            if (!heard.getAndSet(false)) {
                subscribe(channels);
            }
        }
        return false;
    }

    /** The subscription stays, so that nothing is lost while nobody is connected. */
    @Override
    public void close() {
        if (client.getState().isConnectedOrReconnect()) {
            finish(client.disconnectWith()
                    .sessionExpiryInterval(SESSION_SECONDS)
                    .send());
        }
    }

    private static void finish(CompletableFuture<?> step) {
        step.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
