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
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class TableCallsTests {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final TableCalls calls = new TableCalls(new Silent(), 1, PATIENCE);

    @Test
    void isMadeWhenAThreadIsFree() {
        assertThat(calls.call(DynamoDbClient::serviceName).block()).isEqualTo("silent");
    }

    @Test
    void isNotMadeForWhoWaitedTooLong() throws Exception {
        CompletableFuture<@Nullable String> first = calls.call(_ -> silence()).toFuture();
        begun.await();
        CompletableFuture<@Nullable String> second = calls.call(_ -> "asked").toFuture();

        Mono.delay(PATIENCE.multipliedBy(2)).block();
        answered.countDown();

        assertThat(first.get()).isEqualTo("answered");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(second::get)
                .havingCause()
                .isInstanceOf(Refusal.class);
        assertThat(calls.call(_ -> "asked").block()).isEqualTo("asked");
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
