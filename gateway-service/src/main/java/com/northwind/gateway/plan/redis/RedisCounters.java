package com.northwind.gateway.plan.redis;

import com.northwind.gateway.loop.EventLoops;
import com.northwind.gateway.plan.Counters;
import com.northwind.gateway.plan.Debts;
import com.northwind.gateway.plan.PlanProperties;
import com.northwind.gateway.plan.Take;
import com.northwind.gateway.plan.Tally;
import com.northwind.gateway.redis.RedisProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** The counters in Redis, decided by one script in one round trip. */
@Component
class RedisCounters implements Counters, InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RedisCounters.class);

    private final RedisPresence presence;
    private final Timer latency;
    private final long limit;
    private final long start;

    @Autowired
    RedisCounters(RedisProperties redis, PlanProperties plans, Debts debts, EventLoops loops, MeterRegistry registry) {
        this(redis, plans.answer(), debts, loops, registry);
    }

    RedisCounters(RedisProperties redis, Duration answer, Debts debts, EventLoops loops, MeterRegistry registry) {
        this.presence = new RedisPresence(new RedisLink(redis, loops.all()), debts);
        this.latency = Timer.builder("northwind.plan.redis")
                .description("How long the counters take to decide")
                .publishPercentileHistogram()
                .maximumExpectedValue(answer)
                .register(registry);
        this.limit = answer.toMillis();
        this.start = redis.connectTimeout().toMillis();
    }

    /** Waits a little for the first connection, so that already the first request is decided by all doors together. */
    @Override
    public void afterPropertiesSet() {
        // A copy, because what completes early is not carried on with.
        presence.open()
                .copy()
                .completeOnTimeout(null, start, TimeUnit.MILLISECONDS)
                .join();
        if (!isReachable()) {
            log.warn("Redis is away at the start, plans are enforced by this door alone");
        }
    }

    @Override
    public boolean isReachable() {
        return presence.script() != null;
    }

    @Override
    public Mono<Tally> take(Take take, EventExecutor home) {
        Script script = presence.script();
        return script == null
                ? Mono.error(() -> new IllegalStateException("Redis is away"))
                : Mono.create(answer -> ask(script, take, home, answer));
    }

    /** Time limit and answer run on the same thread, so one of them is first. */
    private void ask(Script script, Take take, EventExecutor home, MonoSink<Tally> answer) {
        long asked = System.nanoTime();
        CompletableFuture<Tally> decision = script.run(take, home);
        ScheduledFuture<?> silence = home.schedule(
                () -> fail(script, new TimeoutException("It is silent"), answer), limit, TimeUnit.MILLISECONDS);
        var _ = decision.whenComplete((tally, failure) -> home.execute(() -> {
            if (!silence.cancel(false)) {
                return;
            }
            latency.record(System.nanoTime() - asked, TimeUnit.NANOSECONDS);
            if (tally == null) {
                fail(script, failure, answer);
            } else {
                answer.success(tally);
            }
        }));
    }

    private void fail(Script script, @Nullable Throwable failure, MonoSink<Tally> answer) {
        Throwable why = failure == null ? new IllegalStateException("It said nothing") : failure;
        presence.lost(script, why);
        answer.error(why);
    }

    @Override
    public void destroy() {
        presence.close();
    }
}
