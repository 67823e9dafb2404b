package com.northwind.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.northwind.fanout.tile.Tiles;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.Stamp;
import com.northwind.testing.LocalAws;
import com.northwind.testing.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(LocalAws.class)
class DoorCommandsIT {

    private static final Clock CLOCK = Clock.systemUTC();

    private final World world = new World();
    private final String locker = world.building + "-a";
    private final Mqtt5BlockingClient device = device();
    private final Mqtt5BlockingClient.Mqtt5Publishes commands = device.publishes(MqttGlobalPublishFilter.ALL);

    @BeforeEach
    void listen() {
        connect();
        device.subscribeWith()
                .topicFilter("lockers/%s/commands".formatted(locker))
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
    }

    private void connect() {
        device.connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(600)
                .simpleAuth()
                .username("device-" + locker)
                .password(TestIssuer.client("device-" + locker, "readings:write", Map.of("device", locker))
                        .getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send();
    }

    @AfterEach
    void close() {
        commands.close();
        device.disconnect();
        world.close();
    }

    @Test
    void tellsTheLockerToOpenWhileTheCommandIsValid() throws InterruptedException {
        try (ConfigurableApplicationContext _ = Fanout.start()) {
            Instant now = CLOCK.instant();
            world.put(command("expired", now.minusSeconds(1)));
            world.put(command("valid", now.plusSeconds(300)));

            Optional<Mqtt5Publish> received = commands.receive(60, TimeUnit.SECONDS);

            assertThat(received).isPresent();
            Mqtt5Publish message = received.orElseThrow();
            assertThat(message.getQos()).isEqualTo(MqttQos.AT_LEAST_ONCE);
            assertThat(message.getMessageExpiryInterval().orElse(0)).isBetween(1L, 300L);
            JsonNode body = JsonMapper.shared().readTree(message.getPayloadAsBytes());
            assertThat(body.propertyNames())
                    .containsExactly("commandId", "locker", "compartment", "action", "expiresAt", "validMillis");
            assertThat(body.path("commandId").asString()).isEqualTo("valid");
            assertThat(body.path("validMillis").asLong()).isBetween(1L, 300_000L);
            assertThat(body.path("action").asString()).isEqualTo("OPEN");
        }
    }

    @Test
    void sendsWhatIsStillValidOnceTheBrokerIsReached() throws InterruptedException {
        String nowhere = "--northwind.mqtt.url=mqtt://127.0.0.1:1";
        try (ConfigurableApplicationContext _ = Fanout.start(nowhere)) {
            world.put(command("early", CLOCK.instant().plus(Duration.ofMinutes(2))));
            world.put(Tiles.vacant(world.building, 1));
            // The other sink does not wait for this one.
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(world.events()).hasSize(1));
        }
        try (ConfigurableApplicationContext _ = Fanout.start()) {
            Optional<Mqtt5Publish> received = commands.receive(60, TimeUnit.SECONDS);

            assertThat(received).isPresent();
        }
    }

    /** Its session is kept, but no command in it that has expired meanwhile. */
    @Test
    void tellsNobodyWhatExpiredWhileTheyWereAway() throws InterruptedException {
        try (ConfigurableApplicationContext fanout = Fanout.start()) {
            device.disconnect();
            Instant expiry = CLOCK.instant().plusSeconds(2);
            world.put(command("missed", expiry));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sent(fanout) > 0 || CLOCK.instant().isAfter(expiry));
            await().atMost(Duration.ofSeconds(60)).until(() -> CLOCK.instant().isAfter(expiry.plusSeconds(1)));

            connect();
            world.put(command("valid", CLOCK.instant().plusSeconds(300)));

            assertThat(commands.receive(60, TimeUnit.SECONDS))
                    .map(Mqtt5Publish::getPayloadAsBytes)
                    .map(body ->
                            JsonMapper.shared().readTree(body).path("commandId").asString())
                    .contains("valid");
        }
    }

    private static double sent(ConfigurableApplicationContext fanout) {
        return fanout.getBean(MeterRegistry.class)
                .counter("northwind.command.sent")
                .count();
    }

    private DoorCommandItem command(String id, Instant expiresAt) {
        return new DoorCommandItem(
                id,
                world.building,
                locker,
                "03",
                UUID.randomUUID().toString(),
                "ada",
                expiresAt,
                Stamp.first(CLOCK.instant(), null));
    }

    private Mqtt5BlockingClient device() {
        URI broker = URI.create(System.getProperty("northwind.mqtt.url"));
        return MqttClient.builder()
                .useMqttVersion5()
                .identifier("device-" + locker)
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .buildBlocking();
    }
}
