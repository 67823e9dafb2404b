package com.northwind.localaws.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientState;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import com.northwind.testing.LocalAws;
import com.northwind.testing.TestIssuer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalAws.class)
class MqttIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** More than the broker's own default lets wait. */
    private static final int MANY = 3_000;

    private final int port =
            URI.create(System.getProperty("northwind.mqtt.url", "")).getPort();

    @Test
    void bringsAReadingToTheSharedSubscriptionOfThePlatform() throws InterruptedException {
        Mqtt5BlockingClient platform = MqttClients.platform(port, "ingest-1");
        Mqtt5BlockingClient locker = MqttClients.device(port, "harbour-a");
        platform.connect();
        locker.connect();
        try (Mqtt5Publishes received = platform.publishes(MqttGlobalPublishFilter.ALL)) {
            subscribe(platform, "$share/ingest/lockers/+/readings");

            publish(locker, "lockers/harbour-a/readings", "open");

            assertThat(received.receive(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .hasValueSatisfying(it -> assertThat(new String(it.getPayloadAsBytes(), StandardCharsets.UTF_8))
                            .isEqualTo("open"));
        }
        platform.disconnect();
        locker.disconnect();
    }

    @Test
    void keepsWhatNobodyTakes() throws InterruptedException {
        hear(MqttClients.platform(port, "patient")).disconnect();
        Mqtt5BlockingClient locker = MqttClients.platform(port, "in-a-hurry");
        locker.connect();
        CompletableFuture.allOf(IntStream.range(0, MANY)
                        .mapToObj(i -> locker.toAsync()
                                .publishWith()
                                .topic("lockers/harbour-d/readings")
                                .qos(MqttQos.AT_LEAST_ONCE)
                                .payload(Integer.toString(i).getBytes(StandardCharsets.UTF_8))
                                .send())
                        .toArray(CompletableFuture[]::new))
                .join();
        locker.disconnect();

        Set<String> heard = new HashSet<>();
        Mqtt5BlockingClient platform = MqttClients.platform(port, "patient");
        try (Mqtt5Publishes received = platform.publishes(MqttGlobalPublishFilter.ALL)) {
            hear(platform);
            Optional<Mqtt5Publish> next = received.receive(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            while (next.isPresent()) {
                heard.add(new String(next.get().getPayloadAsBytes(), StandardCharsets.UTF_8));
                next = heard.size() == MANY
                        ? Optional.empty()
                        : received.receive(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
        platform.disconnect();

        assertThat(heard).hasSize(MANY);
    }

    @Test
    void refusesWhatALockerSaysTooOftenAndTakesAnothers() throws InterruptedException {
        Mqtt5BlockingClient flood = MqttClients.device(port, "harbour-f");
        Mqtt5BlockingClient honest = MqttClients.device(port, "harbour-g");
        flood.connect();
        honest.connect();

        long refused = IntStream.range(0, 2_000)
                .mapToObj(i -> flood.toAsync()
                        .publishWith()
                        .topic("lockers/harbour-f/readings")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(new byte[] {1})
                        .send())
                .toList()
                .stream()
                .filter(MqttIT::isOverQuota)
                .count();

        assertThat(refused).isBetween(1L, 1_500L);
        publish(honest, "lockers/harbour-g/readings", "open");
        flood.disconnect();
        honest.disconnect();
    }

    private static boolean isOverQuota(CompletableFuture<Mqtt5PublishResult> sent) {
        return sent.handle((done, refusal) -> refusal instanceof Mqtt5PubAckException one
                        && one.getMqttMessage().getReasonCode() == Mqtt5PubAckReasonCode.QUOTA_EXCEEDED)
                .join();
    }

    @Test
    void refusesAReadingThatMayGetLost() {
        Mqtt5BlockingClient locker = MqttClients.device(port, "harbour-e");
        locker.connect();

        locker.publishWith()
                .topic("lockers/harbour-e/readings")
                .qos(MqttQos.AT_MOST_ONCE)
                .payload(new byte[] {1})
                .send();

        await().atMost(PATIENCE).until(() -> locker.getState() == MqttClientState.DISCONNECTED);
    }

    @Test
    void letsNobodySpeakForAnotherLocker() {
        Mqtt5BlockingClient locker = MqttClients.device(port, "harbour-b");
        locker.connect();

        assertThatExceptionOfType(Mqtt5PubAckException.class)
                .isThrownBy(() -> publish(locker, "lockers/harbour-c/readings", "open"));
    }

    @Test
    void letsNobodyHearTheCommandsOfAnotherLocker() {
        Mqtt5BlockingClient locker = MqttClients.device(port, "harbour-c");
        locker.connect();

        assertThatExceptionOfType(Mqtt5SubAckException.class)
                .isThrownBy(() -> subscribe(locker, "lockers/harbour-b/commands"));
        locker.disconnect();
    }

    @Test
    void letsNoLockerHearAll() {
        Mqtt5BlockingClient locker = MqttClients.device(port, "riverside-a");
        locker.connect();

        assertThatExceptionOfType(Mqtt5SubAckException.class).isThrownBy(() -> subscribe(locker, "#"));
        locker.disconnect();
    }

    @Test
    void refusesWhoBringsNothing() {
        Mqtt5BlockingClient nobody = MqttClient.builder()
                .useMqttVersion5()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildBlocking();

        refused(nobody);
    }

    @Test
    void refusesATokenThatHasExpired() {
        Date past = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
        refused(system(TestIssuer.token(claims -> claims.subject("system")
                .claim("client_id", "system")
                .claim("scope", "system")
                .expirationTime(past))));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refused(system(TestIssuer.token(claims -> claims.subject("system")
                .claim("client_id", "system")
                .claim("scope", "system")
                .issuer("http://somebody.example"))));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        refused(system(TestIssuer.token(claims -> claims.subject("system")
                .claim("client_id", "system")
                .claim("scope", "system")
                .audience("somebody"))));
    }

    @Test
    void refusesAForgedSignature() {
        String token = TestIssuer.client("system", "system", Map.of());
        List<String> parts = List.of(token.split("\\."));
        refused(system(parts.get(0) + "." + parts.get(1) + "."
                + "A".repeat(parts.get(2).length())));
    }

    @Test
    void refusesATokenUnderAnotherName() {
        refused(MqttClients.client(port, "x", "system", TestIssuer.client("device-a", "system", Map.of())));
    }

    @Test
    void refusesAPerson() {
        refused(MqttClients.client(port, "x", "app", TestIssuer.user("ada", "courier")));
    }

    @Test
    void refusesADeviceInTheSessionOfAnother() {
        refused(MqttClients.client(
                port,
                "device-riverside-b",
                "device-riverside-c",
                TestIssuer.client("device-riverside-c", "readings:write", Map.of("device", "riverside-c"))));
    }

    @Test
    void disconnectsWithTheToken() {
        Mqtt5BlockingClient platform = system(TestIssuer.token(claims -> claims.subject("system")
                .claim("client_id", "system")
                .claim("scope", "system")
                .expirationTime(
                        Date.from(claims.build().getIssueTime().toInstant().plusSeconds(10)))));
        platform.connect();

        await().atMost(PATIENCE).until(() -> platform.getState() == MqttClientState.DISCONNECTED);
    }

    /** Its session outlives the connection, with the subscription and what waits for it. */
    private static Mqtt5BlockingClient hear(Mqtt5BlockingClient platform) {
        platform.connectWith().cleanStart(false).sessionExpiryInterval(600).send();
        subscribe(platform, "$share/patient/lockers/harbour-d/readings");
        return platform;
    }

    private Mqtt5BlockingClient system(String token) {
        return MqttClients.client(port, "fan-out", "system", token);
    }

    private static void subscribe(Mqtt5BlockingClient client, String topics) {
        client.subscribeWith().topicFilter(topics).qos(MqttQos.AT_LEAST_ONCE).send();
    }

    private static void publish(Mqtt5BlockingClient client, String topic, String payload) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private static void refused(Mqtt5BlockingClient client) {
        assertThatExceptionOfType(Mqtt5ConnAckException.class).isThrownBy(client::connect);
    }
}
