package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.northwind.graphql.failure.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class TableCallsTests {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final TableCalls calls = new TableCalls(new Silent(), 1, Duration.ofHours(1));

    @Test
    void isMadeWhenAThreadIsFree() {
        assertThat(calls.call(DynamoDbClient::serviceName).block()).isEqualTo("silent");
    }

    @Test
    void isNotMadeForWhoWaitedTooLong() throws Exception {
        TableCalls impatient = new TableCalls(new Silent(), 1, Duration.ZERO);

        CompletableFuture<@Nullable String> late =
                impatient.call(_ -> silence()).toFuture();

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(late::get)
                .havingCause()
                .isInstanceOf(Refusal.class);
        assertThat(begun.getCount()).isOne();
    }

    @Test
    void isInterruptedWhenNobodyWaitsForIt() throws Exception {
        Disposable caller = calls.call(_ -> silence()).subscribe();
        begun.await();

        caller.dispose();

        await().untilTrue(interrupted);
    }

    private String silence() {
        begun.countDown();
        try {
            answered.await();
            return "answered";
        } catch (InterruptedException gone) {
            interrupted.set(true);
            return "interrupted";
        }
    }

    private static final class Silent implements DynamoDbClient {

        @Override
        public String serviceName() {
            return "silent";
        }

        @Override
        public void close() {}
    }
}
