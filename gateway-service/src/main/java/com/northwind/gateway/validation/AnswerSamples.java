package com.northwind.gateway.validation;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.validation.AnswerRules.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Some answers, held against the contract beside the way of the request, on one thread that nobody waits for. */
@Component
public final class AnswerSamples {

    private static final Logger log = LoggerFactory.getLogger(AnswerSamples.class);
    private static final int MAX_WAITING = 64;
    private static final long QUIET = Duration.ofSeconds(10).toNanos();

    private final Scheduler aside = Schedulers.newBoundedElastic(1, MAX_WAITING, "answer-samples");
    private final AtomicLong told = new AtomicLong(System.nanoTime() - QUIET);
    private final SampleProperties properties;
    private final MeterRegistry meters;

    AnswerSamples(SampleProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.meters = meters;
    }

    boolean wantsOne() {
        return ThreadLocalRandom.current().nextDouble() < properties.sample();
    }

    /** Never fails and never waits; while there is too much to look at, an answer is not looked at. */
    void take(Operation operation, Answer answer, @Nullable String requestId) {
        try {
            aside.schedule(() -> look(operation, answer, requestId));
        } catch (RejectedExecutionException busy) {
            count(operation, "skipped");
        }
    }

    private void look(Operation operation, Answer answer, @Nullable String requestId) {
        switch (AnswerRules.verdict(operation, answer)) {
            case Verdict.Kept() -> count(operation, "kept");
            case Verdict.UnknownStatus() -> {
                count(operation, "unknown-status");
                tell(operation, answer, requestId, "status");
            }
            case Verdict.Broken(var places) -> {
                count(operation, "broken");
                tell(operation, answer, requestId, String.join(", ", places));
            }
        }
    }

    private void tell(Operation operation, Answer answer, @Nullable String requestId, String places) {
        long last = told.get();
        if (System.nanoTime() - last >= QUIET && told.compareAndSet(last, System.nanoTime())) {
            log.warn(
                    "An answer is not as the contract says: operation={} status={} requestId={} at {}",
                    operation.id(),
                    answer.status(),
                    requestId,
                    places);
        }
    }

    private void count(Operation operation, String outcome) {
        meters.counter("northwind.contract.responses", "operation", operation.id(), "outcome", outcome)
                .increment();
    }
}
