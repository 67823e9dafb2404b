package com.northwind.benchmark.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import com.northwind.benchmark.fleet.Fleet;
import com.northwind.benchmark.fleet.Moved;
import com.northwind.benchmark.stage.CannotMeasure;
import com.northwind.benchmark.stage.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A fleet's lockers at the broker, each with a token and a connection of its own. */
final class Lockers implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Mqtt5AsyncClient> clients = new HashMap<>();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile String reason = "nothing";

    private Lockers() {}

    static Lockers connect(Stage stage, Fleet fleet) {
        Lockers lockers = new Lockers();
        for (int i = 0; i < fleet.lockers(); i++) {
            String locker = fleet.locker(i);
            Mqtt5AsyncClient client =
                    client(stage.broker(), "device-" + locker, stage.issuer().device(locker));
            client.connect().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            lockers.clients.put(locker, client);
        }
        return lockers;
    }

    private static Mqtt5AsyncClient client(URI broker, String name, String token) {
        return MqttClient.builder()
                .useMqttVersion5()
                .identifier(name)
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .simpleAuth()
                .username(name)
                .password(token.getBytes(UTF_8))
                .applySimpleAuth()
                .buildAsync();
    }

    /** Says it and does not wait for the broker's word. */
    void say(Moved moved) {
        Mqtt5AsyncClient client = clients.get(moved.box().locker());
        if (client == null) {
            throw new IllegalArgumentException(
                    "There is no locker " + moved.box().locker());
        }
        waiting.incrementAndGet();
        var _ = client.publishWith()
                .topic("lockers/%s/readings".formatted(moved.box().locker()))
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(JSON.writeValueAsBytes(moved.reading()))
                .send()
                .whenComplete(this::heard);
    }

    private void heard(@Nullable Mqtt5PublishResult result, @Nullable Throwable failure) {
        waiting.decrementAndGet();
        Throwable cause = result == null ? failure : result.getError().orElse(null);
        if (cause != null) {
            reason = cause.toString();
            refused.incrementAndGet();
        } else if (result instanceof Mqtt5PublishResult.Mqtt5Qos1Result one
                && one.getPubAck().getReasonCode().getCode() != 0) {
            reason = one.getPubAck().getReasonCode().toString();
            refused.incrementAndGet();
        }
    }

    /** Fails if the broker has not taken all that was said. */
    void mustBeHeard() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting.get() > 0 && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(20));
        }
        if (waiting.get() > 0 || refused.get() > 0) {
            throw new CannotMeasure("The broker did not acknowledge %d readings and refused %d, the last because of %s"
                    .formatted(waiting.get(), refused.get(), reason));
        }
    }

    @Override
    public void close() {
        clients.values().forEach(client -> client.disconnect().exceptionally(gone -> null));
    }
}
