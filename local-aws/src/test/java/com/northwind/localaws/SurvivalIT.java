package com.northwind.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.northwind.localaws.mqtt.MqttClients;
import com.northwind.table.SingleTable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What was acknowledged is there again, however the process ended. */
class SurvivalIT {

    private static final String BLOBS = "northwind-blobs";

    @TempDir
    Path data;

    private LocalAwsProcess process;

    @BeforeEach
    void start() {
        process = new LocalAwsProcess(data);
    }

    @AfterEach
    void stop() {
        process.close();
    }

    @Test
    void survivesItsDeathAStopAndOutages() throws Exception {
        process.ready();
        Record first = write("1");

        process.kill();
        process.startAgain();
        holds("1");
        assertThat(write("2").dynamodb().sequenceNumber())
                .isNotEqualTo(first.dynamodb().sequenceNumber());
        assertThat(new StreamHistory(process).after(first))
                .extracting(SurvivalIT::name)
                .containsExactly("2");

        process.stop();
        process.startAgain();
        holds("2");
        assertThat(new StreamHistory(process).after(first))
                .extracting(SurvivalIT::name)
                .containsExactly("2");

        write("3");
        for (String service : List.of("mqtt", "sqs", "dynamodb")) {
            assertThat(process.outage(service)).isEqualTo(200);
        }
        holds("3");
        assertThat(new StreamHistory(process).after(first))
                .extracting(SurvivalIT::name)
                .containsExactly("2", "3");
        assertThat(process.outage("sns")).isEqualTo(404);
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        int taken = process.port("s3-port");
        process.kill();
        try (ServerSocket holder = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            process.again();

            assertThat(process.exit()).isNotZero();
            assertThat(Files.readString(process.log()))
                    .contains("Port %d of S3 is taken".formatted(holder.getLocalPort()))
                    .doesNotContain("\tat ");
        }
    }

    /** Leaves something in each of the services, and answers the last record of the stream. */
    private Record write(String name) {
        try (DynamoDbClient table = process.client(DynamoDbClient.builder(), "dynamodb-port")
                        .build();
                SqsClient queues =
                        process.client(SqsClient.builder(), "sqs-port").build();
                S3Client blobs = process.client(S3Client.builder(), "s3-port")
                        .forcePathStyle(true)
                        .build()) {
            table.putItem(it -> it.tableName(SingleTable.NAME).item(key(name)));
            queues.sendMessage(it -> it.queueUrl(readings(queues)).messageBody(name));
            blobs.putObject(it -> it.bucket(BLOBS).key("survival/" + name), RequestBody.fromString(name));
        }
        command(name);
        return new StreamHistory(process).all().getLast();
    }

    /** A command for a locker that has a session and is away. */
    private void command(String name) {
        Mqtt5BlockingClient locker = MqttClients.device(process.mqttPort(), "riverside-a");
        locker.connectWith().cleanStart(false).sessionExpiryInterval(3600).send();
        locker.subscribeWith()
                .topicFilter("lockers/riverside-a/commands")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        locker.disconnectWith().sessionExpiryInterval(3600).send();
        Mqtt5BlockingClient platform = MqttClients.platform(process.mqttPort(), "fan-out");
        platform.connect();
        platform.publishWith()
                .topic("lockers/riverside-a/commands")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(name.getBytes(StandardCharsets.UTF_8))
                .send();
        platform.disconnect();
    }

    private void holds(String name) throws InterruptedException {
        try (DynamoDbClient table = process.client(DynamoDbClient.builder(), "dynamodb-port")
                        .build();
                SqsClient queues =
                        process.client(SqsClient.builder(), "sqs-port").build();
                S3Client blobs = process.client(S3Client.builder(), "s3-port")
                        .forcePathStyle(true)
                        .build()) {
            assertThat(table.getItem(it -> it.tableName(SingleTable.NAME).key(key(name)))
                            .hasItem())
                    .isTrue();
            assertThat(receive(queues)).isEqualTo(name);
            assertThat(blobs.getObjectAsBytes(it -> it.bucket(BLOBS).key("survival/" + name))
                            .asUtf8String())
                    .isEqualTo(name);
        }
        Mqtt5BlockingClient locker = MqttClients.device(process.mqttPort(), "riverside-a");
        try (Mqtt5BlockingClient.Mqtt5Publishes commands = locker.publishes(MqttGlobalPublishFilter.ALL)) {
            locker.connectWith().cleanStart(false).sessionExpiryInterval(3600).send();
            assertThat(commands.receive(30, TimeUnit.SECONDS))
                    .hasValueSatisfying(it -> assertThat(new String(it.getPayloadAsBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(name));
        }
        locker.disconnectWith().sessionExpiryInterval(3600).send();
    }

    private static String receive(SqsClient queues) {
        Message message = queues.receiveMessage(
                        it -> it.queueUrl(readings(queues)).waitTimeSeconds(10))
                .messages()
                .getFirst();
        queues.deleteMessage(it -> it.queueUrl(readings(queues)).receiptHandle(message.receiptHandle()));
        return message.body();
    }

    private static String readings(SqsClient queues) {
        return queues.getQueueUrl(it -> it.queueName("northwind-readings")).queueUrl();
    }

    private static String name(Record record) {
        AttributeValue sort = record.dynamodb().keys().get(SingleTable.SK);
        return sort == null ? "" : sort.s();
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of(SingleTable.PK, AttributeValue.fromS("SURVIVAL"), SingleTable.SK, AttributeValue.fromS(name));
    }
}
