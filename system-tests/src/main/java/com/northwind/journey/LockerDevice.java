package com.northwind.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** The cabinet itself: opens the doors it is told to open, and reports every door that moves. */
public final class LockerDevice implements AutoCloseable {

    private static final Executor AGAIN = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private static final long GOODBYE_SECONDS = 2;

    private final Mqtt5AsyncClient client;
    private final String locker;
    private final Contact contact;
    private final Clock clock;
    private final AtomicLong sequence = new AtomicLong();
    /** What each command was answered, to be said again if it comes again. */
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    private final Queue<CompletableFuture<Movement>> obediences = new ConcurrentLinkedQueue<>();

    public LockerDevice(URI broker, String locker, String token, Clock clock) {
        this.locker = locker;
        this.contact = new Contact(locker);
        this.clock = clock;
        this.client = MqttClient.builder()
                .useMqttVersion5()
                .identifier("device-" + locker)
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .simpleAuth()
                .username("device-" + locker)
                .password(token.getBytes(UTF_8))
                .applySimpleAuth()
                .automaticReconnect()
                .initialDelay(200, TimeUnit.MILLISECONDS)
                .maxDelay(2, TimeUnit.SECONDS)
                .applyAutomaticReconnect()
                .addConnectedListener(connected -> stayInContact())
                .buildAsync();
    }

    private void stayInContact() {
        contact.stay(client);
    }

    /** Completes once commands can reach this locker. */
    public CompletableFuture<?> connect() {
        return client.connect(contact.hello()).thenCompose(connected -> client.subscribeWith()
                .topicFilter("lockers/" + locker + "/commands")
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(this::obey)
                .send());
    }

    /** Completes when the next command was obeyed. */
    CompletableFuture<Movement> obedience() {
        CompletableFuture<Movement> next = new CompletableFuture<>();
        obediences.add(next);
        return next;
    }

    /** By the time that is left and not by the clock, which a cabinet's own may not have right. */
    private void obey(Mqtt5Publish publish) {
        JsonNode command =
                Json.read(UTF_8.decode(publish.getPayload().orElseThrow()).toString());
        String id = Json.text(command, "commandId");
        byte[] before = answers.get(id);
        if (before != null) {
            var _ = publish(before);
            return;
        }
        long left = Math.min(
                command.path("validMillis").asLong(),
                TimeUnit.SECONDS.toMillis(publish.getMessageExpiryInterval().orElse(Integer.MAX_VALUE)));
        String compartment = Json.text(command, "compartment");
        Map<String, Object> answer = Map.of("commandId", id, "outcome", left > 0 ? "OBEYED" : "EXPIRED");
        Map<String, Object> reading = reading(compartment, left > 0 ? "OPEN" : "CLOSED", false);
        reading.put("answer", answer);
        byte[] message = Json.write(reading).getBytes(UTF_8);
        answers.put(id, message);
        Movement movement = new Movement(compartment, System.nanoTime(), publish(message));
        CompletableFuture<Movement> waiting = left > 0 ? obediences.poll() : null;
        if (waiting != null) {
            waiting.complete(movement);
        }
    }

    /** Publishes a reading; while the broker is away it waits for it. */
    Movement report(String compartment, String door, boolean occupied) {
        Map<String, Object> reading = reading(compartment, door, occupied);
        long before = System.nanoTime();
        return new Movement(compartment, before, publish(reading));
    }

    private Map<String, Object> reading(String compartment, String door, boolean occupied) {
        return new HashMap<>(Map.of(
                "readingId", UUID.randomUUID().toString(),
                "locker", locker,
                "compartment", compartment,
                "door", door,
                "occupied", occupied,
                "sequence", nextSequence(),
                "measuredAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString()));
    }

    /** Completes when the broker has the reading, and fails if it refuses it. */
    public CompletableFuture<?> publish(Map<String, ?> reading) {
        return publish(Json.write(reading).getBytes(UTF_8));
    }

    /** What the broker does not keep, because nobody hears it or this locker said too much, is said again. */
    private CompletableFuture<Mqtt5PublishResult> publish(byte[] reading) {
        return client.publishWith()
                .topic("lockers/" + locker + "/readings")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(reading)
                .send()
                .thenCompose(
                        result -> unheard(result) ? publishAgain(reading) : CompletableFuture.completedFuture(result))
                .exceptionallyCompose(failure ->
                        isTooMuch(failure) ? publishAgain(reading) : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<Mqtt5PublishResult> publishAgain(byte[] reading) {
        return CompletableFuture.runAsync(() -> {}, AGAIN).thenCompose(later -> publish(reading));
    }

    private static boolean unheard(Mqtt5PublishResult result) {
        return result instanceof Mqtt5PublishResult.Mqtt5Qos1Result acknowledged
                && acknowledged.getPubAck().getReasonCode() == Mqtt5PubAckReasonCode.NO_MATCHING_SUBSCRIBERS;
    }

    private static boolean isTooMuch(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return cause instanceof Mqtt5PubAckException refused
                && refused.getMqttMessage().getReasonCode() == Mqtt5PubAckReasonCode.QUOTA_EXCEEDED;
    }

    /** Grows over restarts too, as the counter of a real cabinet does. */
    private long nextSequence() {
        return sequence.updateAndGet(last -> Math.max(last + 1, clock.instant().getEpochSecond()));
    }

    /** Completes when everybody was told that it leaves, or nobody can be. */
    public CompletableFuture<?> leave() {
        return contact.goodbye(client)
                .orTimeout(GOODBYE_SECONDS, TimeUnit.SECONDS)
                .handle((said, failure) -> said)
                .thenRun(() -> {
                    var _ = client.disconnect();
                });
    }

    @Override
    public void close() {
        leave().join();
    }

    /** A door that moved, the instant just before it was reported, and the broker's word that it has the report. */
    record Movement(String compartment, long nanoTime, CompletableFuture<?> acknowledged) {}
}
