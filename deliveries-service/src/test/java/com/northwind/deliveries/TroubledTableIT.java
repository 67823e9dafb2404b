package com.northwind.deliveries;

import static com.northwind.deliveries.TroubledTable.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.dynamodb.Warehouse;
import com.northwind.table.TableClients;
import com.northwind.testing.Contract;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table that is asked too much, or about the same things by others. */
@TableTest
class TroubledTableIT {

    /** Not how fast it is, but that it ends: six tries of six slow calls each would take twice as long. */
    private static final Duration LIMIT = Duration.ofSeconds(9);

    private static final Duration SLOWLY = Duration.ofMillis(500);
    private static final Contract CONTRACT = Contract.of("openapi/deliveries.yaml");

    private static final String THROTTLED = """
            {"__type": "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException", "message": "too much"}
            """;
    private static final String CONTENDED = cancelled("TransactionConflict");

    private final Delivery delivery = Parcels.carriedBy(new Courier("courier-" + UUID.randomUUID()));
    private final Warehouse warehouse = new Warehouse();

    @Autowired
    TroubledTable table;

    @LocalServerPort
    int port;

    @BeforeEach
    void schedule() {
        warehouse.given(delivery);
        warehouse.given(Parcels.reserved(delivery));
    }

    @AfterEach
    void recover() {
        table.recover();
    }

    @ParameterizedTest
    @MethodSource("throttled")
    void isSaidWhenItTakesNoWrites(String refusal) {
        table.refuse(ALWAYS, refusal);

        HttpResponse<String> refused = mark();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        CONTRACT.matches("POST", "/v1/deliveries/{id}/delivered", 503, refused.body());
        assertThat(warehouse.history(delivery)).isEmpty();
        doneWhenItRecovers();
    }

    static Stream<String> throttled() {
        return Stream.of(THROTTLED, cancelled("ThrottlingError"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isAskedAgainWhenItWasAskedTooMuch(int times) {
        table.refuse(times, THROTTLED);

        doneNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isAskedAgainWhenOthersWereAtTheSame(int times) {
        table.refuse(times, CONTENDED);

        doneNow();
    }

    @Test
    void isSaidToBeAtItWhenOthersAlwaysAre() {
        table.refuse(ALWAYS, CONTENDED);

        HttpResponse<String> refused = mark();

        assertThat(refused.statusCode()).isIn(409, 503); // whichever comes first, the last try or the deadline
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        doneWhenItRecovers();
    }

    @Test
    void isGivenUpWithItsCallerWhenItIsSlowAsWell() {
        table.refuse(ALWAYS, CONTENDED);
        table.slowDown(SLOWLY);
        long start = System.nanoTime();

        HttpResponse<String> refused = mark();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        assertThat(refused.statusCode()).isIn(409, 503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        doneWhenItRecovers();
    }

    private void doneWhenItRecovers() {
        table.recover();
        doneNow();
    }

    private void doneNow() {
        HttpResponse<String> done = Phone.of(delivery.courier().subject(), port).insist(path(), "k", "{}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(warehouse.history(delivery)).hasSize(1);
    }

    private HttpResponse<String> mark() {
        return Phone.of(delivery.courier().subject(), port).post(path(), "k", "{}");
    }

    private String path() {
        return "/v1/deliveries/%s/delivered".formatted(delivery.id());
    }

    private static String cancelled(String reason) {
        return """
                {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
                 "Message": "Transaction cancelled", "CancellationReasons": [{"Code": "None"}, {"Code": "%s"}]}
                """.formatted(reason);
    }

    @TestConfiguration
    static class Trouble {

        @Bean
        TroubledTable troubledTable() throws IOException {
            return new TroubledTable();
        }

        @Bean
        @Primary
        DynamoDbClient troubled(TroubledTable table, ExecutionInterceptor inTime) {
            return TableClients.bounded(DynamoDbClient.builder(), inTime)
                    .endpointOverride(table.address())
                    .build();
        }
    }
}
