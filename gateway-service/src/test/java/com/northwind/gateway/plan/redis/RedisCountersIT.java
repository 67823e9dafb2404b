package com.northwind.gateway.plan.redis;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.TestRedis;
import com.northwind.gateway.loop.EventLoops;
import com.northwind.gateway.plan.Debts;
import com.northwind.gateway.plan.Rate;
import com.northwind.gateway.plan.Take;
import com.northwind.gateway.plan.Take.Count;
import com.northwind.gateway.plan.Tally;
import com.northwind.gateway.plan.Tally.Outcome;
import com.northwind.gateway.redis.RedisProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;

/** Two doors before one Redis. */
@ExtendWith(TestRedis.class)
class RedisCountersIT {

    private static final Rate FAST = new Rate(100_000, 100_000);
    private static final int CALLERS = 20;
    private static final int CALLS = 400;
    private static final EventLoops LOOPS = new EventLoops();

    private final String caller = "p:" + UUID.randomUUID();
    private final RedisCounters one = door();
    private final RedisCounters other = door();

    @AfterAll
    static void end() {
        LOOPS.destroy();
    }

    @BeforeEach
    void open() {
        one.afterPropertiesSet();
        other.afterPropertiesSet();
    }

    @AfterEach
    void close() {
        one.destroy();
        other.destroy();
    }

    @Test
    void letThroughNoMoreThanTheBurstAndWhatDrainedMeanwhile() {
        Rate rate = new Rate(1, 100);
        long start = System.nanoTime();
        long allowed = allowed(take(rate, "", 1, List.of()));
        double drained = (System.nanoTime() - start) / 1e9;

        assertThat((double) allowed).isBetween(100.0, 101 + drained);
    }

    @Test
    void letThroughExactlyTheQuota() {
        assertThat(allowed(take(FAST, "", 1, days(100, 0, 0)))).isEqualTo(100);
    }

    @Test
    void haveNoWindowAtWhoseBorderTwiceAsMuchPasses() {
        Rate rate = new Rate(50, 10);
        long start = System.nanoTime();
        long allowed = 0;
        while (System.nanoTime() - start < Duration.ofSeconds(2).toNanos()) {
            allowed += decide(one, take(rate, "", 1, List.of())).outcome() == Outcome.ALLOWED ? 1 : 0;
            double elapsed = (System.nanoTime() - start) / 1e9;
            assertThat((double) allowed).isLessThanOrEqualTo(11 + 50 * elapsed);
        }
        assertThat(allowed).isGreaterThan(10);
    }

    @Test
    void tellWhatIsLeft() {
        Tally tally = decide(one, take(new Rate(1, 100), "", 1, days(100, 0, 0)));

        assertThat(tally.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(tally.backlog()).isEqualTo(1_000_000);
        assertThat(tally.ofDay()).isEqualTo(1);
        assertThat(tally.ofMonth()).isEqualTo(1);
    }

    @Test
    void startWithTheSeedAndNeverGoBackToIt() {
        assertThat(decide(one, take(FAST, "", 1, days(100, 40, 0))).ofDay()).isEqualTo(41);
        assertThat(decide(other, take(FAST, "", 1, days(100, 7, 0))).ofDay()).isEqualTo(42);
    }

    @Test
    void startWithTheSeedAlsoWhenThatIsTooMuch() {
        assertThat(decide(one, take(FAST, "", 1, days(100, 100, 0))).outcome()).isEqualTo(Outcome.DAY);
        assertThat(decide(one, take(FAST, "", 1, days(100, 0, 0))).outcome()).isEqualTo(Outcome.DAY);
    }

    @Test
    void consumeNothingForWhatIsRefused() {
        Rate slow = new Rate(1, 1);
        decide(one, take(slow, "", 1, days(100, 0, 0)));

        Tally refused = decide(one, take(slow, "", 1, days(100, 0, 0)));

        assertThat(refused.outcome()).isEqualTo(Outcome.RATE);
        assertThat(refused.ofDay()).isEqualTo(1);
        assertThat(refused.backlog()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void nameTheMonthWhenDayAndMonthAreOver() {
        List<Count> over = List.of(new Count("day:d", 1, 1, 0), new Count("month:m", 1, 1, 0));

        assertThat(decide(one, take(FAST, "", 1, over)).outcome()).isEqualTo(Outcome.MONTH);
    }

    @Test
    void keepOperationsWithTheirOwnRateApart() {
        Rate slow = new Rate(1, 1);
        decide(one, take(slow, "listInvoices", 1, List.of()));

        assertThat(decide(one, take(slow, "listInvoices", 1, List.of())).outcome())
                .isEqualTo(Outcome.RATE);
        assertThat(decide(one, take(slow, "", 1, List.of())).outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void takeInWhatADoorLetThroughAlone() {
        Rate slow = new Rate(1, 10);
        decide(one, take(slow, "", 1, days(100, 0, 0)));

        Take debt = new Take(caller, "", slow, 9_500_000, 0, days(100, 0, 9));

        assertThat(decide(other, debt).ofDay()).isEqualTo(10);
        assertThat(decide(one, take(slow, "", 1, days(100, 0, 0))).outcome()).isEqualTo(Outcome.RATE);
    }

    private long allowed(Take take) {
        return Objects.requireNonNull(Flux.range(0, CALLS)
                .flatMap(i -> (i % 2 == 0 ? one : other).take(take, GlobalEventExecutor.INSTANCE), CALLERS)
                .filter(tally -> tally.outcome() == Outcome.ALLOWED)
                .count()
                .block());
    }

    private Take take(Rate rate, String bucket, int requests, List<Count> counts) {
        return new Take(caller, bucket, rate, 0, requests, counts);
    }

    private static List<Count> days(long quota, long seed, long debt) {
        return List.of(new Count("day:2026-11-24", quota, seed, debt), new Count("month:2026-11", 1_000_000, 0, debt));
    }

    private static Tally decide(RedisCounters door, Take take) {
        return Objects.requireNonNull(
                door.take(take, GlobalEventExecutor.INSTANCE).block());
    }

    private static RedisCounters door() {
        return new RedisCounters(
                new RedisProperties(
                        URI.create(Objects.requireNonNull(System.getProperty("northwind.redis.url"))),
                        Duration.ofSeconds(5)),
                Duration.ofSeconds(20),
                new NoDebts(),
                LOOPS,
                new SimpleMeterRegistry());
    }

    private record NoDebts() implements Debts {

        @Override
        public List<Take> open() {
            return List.of();
        }

        @Override
        public void settled(Take take, Tally tally) {}

        @Override
        public void kept(Take take) {}
    }
}
