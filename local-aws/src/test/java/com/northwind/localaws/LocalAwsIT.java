package com.northwind.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.table.LeaseTable;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.testing.LocalAws;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@ExtendWith(LocalAws.class)
class LocalAwsIT {

    @Test
    void hasTheTables() {
        try (DynamoDbClient tables = DynamoDbClient.create()) {
            assertThat(tables.listTables().tableNames()).contains(SingleTable.NAME, LeaseTable.NAME);
            assertThat(tables.describeTable(it -> it.tableName(SingleTable.NAME))
                            .table()
                            .latestStreamArn())
                    .isNotBlank();
            assertThat(tables.describeTimeToLive(it -> it.tableName(SingleTable.NAME))
                            .timeToLiveDescription()
                            .timeToLiveStatus())
                    .isEqualTo(TimeToLiveStatus.ENABLED);
        }
    }

    @Test
    void answersADashboardInOneQuery() {
        try (DynamoDbClient tables = DynamoDbClient.create()) {
            assertThat(tables.query(Query.building("riverside").request()).items())
                    .hasSize(1 + 3 + 30 + 30);
        }
    }

    @Test
    void sendsPoisonToTheDeadLetters() {
        try (SqsClient queues = SqsClient.create()) {
            String readings =
                    queues.getQueueUrl(it -> it.queueName("northwind-readings")).queueUrl();

            Map<QueueAttributeName, String> attributes = queues.getQueueAttributes(
                            it -> it.queueUrl(readings).attributeNames(QueueAttributeName.ALL))
                    .attributes();

            assertThat(attributes)
                    .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "30")
                    .hasEntrySatisfying(QueueAttributeName.REDRIVE_POLICY, policy -> assertThat(policy)
                            .contains("northwind-readings-dead-letters", "100"));
        }
    }

    @Test
    void keepsBlobs() {
        try (S3Client blobs = S3Client.builder().forcePathStyle(true).build()) {
            blobs.putObject(it -> it.bucket("northwind-blobs").key("photos/a"), RequestBody.fromString("a"));

            assertThat(blobs.getObjectAsBytes(it -> it.bucket("northwind-blobs").key("photos/a"))
                            .asUtf8String())
                    .isEqualTo("a");
        }
    }

    @Test
    void hasTheSignaturesOfTheDemonstration() {
        try (S3Client blobs = S3Client.builder().forcePathStyle(true).build()) {
            assertThat(blobs.getObjectAsBytes(it -> it.bucket("northwind-blobs").key("signatures/demonstration-1.svg"))
                            .asUtf8String())
                    .contains("<svg");
        }
    }

    @Test
    void refusesBlobsToStrangers() {
        try (S3Client blobs = S3Client.builder()
                .forcePathStyle(true)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
            assertThatExceptionOfType(S3Exception.class)
                    .isThrownBy(() -> blobs.getObjectAsBytes(
                            it -> it.bucket("northwind-blobs").key("signatures/demonstration-1.svg")))
                    .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void runsRedis() {
        URI address = URI.create(System.getProperty("northwind.redis.url", ""));
        try (RedisClient client = RedisClient.create(address.toString());
                StatefulRedisConnection<String, String> redis = client.connect()) {
            String id = redis.sync().xadd("live:test", Map.of("event", "{}"));

            assertThat(redis.sync().xlen("live:test")).isEqualTo(1);
            assertThat(id).contains("-");
        }
    }
}
