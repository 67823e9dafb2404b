package com.northwind.deliveries;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.table.CourierItem;
import com.northwind.table.SingleTable;
import com.northwind.table.TableClients;
import com.northwind.web.ledger.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table that never answers. */
class InTimeTests {

    private ServerSocket silent;
    private DynamoDbClient table;

    @BeforeEach
    void start() throws IOException {
        silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        table = TableClients.bounded(DynamoDbClient.builder(), new InTime())
                .endpointOverride(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        table.close();
        silent.close();
    }

    @Test
    void endsACallWithTheActItIsFor() {
        Duration left = TableClients.CALL.minusMillis(500);

        assertThatExceptionOfType(ApiCallTimeoutException.class)
                .isThrownBy(() -> Deadline.within(left, this::ask))
                .withMessageMatching(".* [12]?\\d{1,3} millis.*");
    }

    @Test
    void makesNoCallForAnActThatIsOver() {
        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> Deadline.within(Duration.ZERO, this::ask))
                .withMessageContaining("The time of the act is over");
    }

    @Test
    void leavesACallOfNoActItsOwnLimit() {
        assertThatExceptionOfType(ApiCallTimeoutException.class)
                .isThrownBy(this::ask)
                .withMessageContaining(" %d millis", TableClients.CALL.toMillis());
    }

    private Map<String, AttributeValue> ask() {
        return table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(CourierItem.key("ada").toMap()))
                .item();
    }
}
