package com.northwind.gateway.plan;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.usage.Usage;
import com.northwind.security.Caller;
import io.netty.util.concurrent.EventExecutor;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides by plan: with the counters all doors share, or alone while those are away. */
@Component
public class Plans {

    private final RememberedAccounts accounts;
    private final Counters counters;
    private final Meters meters;
    private final PlanMetrics metrics;
    private final Usage usage;
    private final PlanProperties properties;
    private final Clock clock;

    Plans(
            RememberedAccounts accounts,
            Counters counters,
            Meters meters,
            PlanMetrics metrics,
            Usage usage,
            PlanProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.counters = counters;
        this.meters = meters;
        this.metrics = metrics;
        this.usage = usage;
        this.properties = properties;
        this.clock = clock;
    }

    /** Lets one request through, or not. The answer comes on the given thread, if it had to wait. */
    Mono<Verdict> decide(Caller caller, Operation operation, EventExecutor home) {
        return verdict(caller, operation, home).doOnNext(verdict -> count(caller.partner(), operation, verdict));
    }

    private void count(@Nullable String partner, Operation operation, Verdict verdict) {
        metrics.decided(partner, verdict);
        if (partner == null) {
            return;
        }
        switch (verdict) {
            case Verdict.Allowed(Standing standing) ->
                usage.answered(partner, standing.now().day(), operation.id());
            case Verdict.RateExceeded(Standing standing, long _) ->
                usage.refused(partner, standing.now().day(), operation.id());
            case Verdict.QuotaExceeded(Standing standing, long _) ->
                usage.refused(partner, standing.now().day(), operation.id());
            case Verdict.UnknownPartner() -> {}
        }
    }

    private Mono<Verdict> verdict(Caller caller, Operation operation, EventExecutor home) {
        String partner = caller.partner();
        if (partner == null) {
            return decide(Limits.ofPerson(caller.subject(), properties.person().rate()), home);
        }
        return accounts.find(partner).flatMap(found -> found.map(account -> decide(Limits.of(account, operation), home))
                .orElseGet(() -> Mono.just(new Verdict.UnknownPartner())));
    }

    Mono<Verdict> decide(Limits limits, EventExecutor home) {
        Meter meter = meters.of(limits.caller());
        Moment now = Moment.of(clock);
        if (!counters.isReachable()) {
            return Mono.just(alone(limits, meter, now));
        }
        Take take = meter.take(limits, now);
        return counters.take(take, home)
                .map(tally -> together(limits, meter, take, tally))
                // The counters themselves have said why they are away.
                .onErrorResume(away -> {
                    meter.giveBack(take);
                    return Mono.just(alone(limits, meter, Moment.of(clock)));
                });
    }

    private Verdict together(Limits limits, Meter meter, Take take, Tally tally) {
        Moment now = Moment.of(clock);
        meter.learn(take, tally, now);
        return Verdict.of(new Standing(limits.rate(), limits.quotas(), tally, now, false));
    }

    private Verdict alone(Limits limits, Meter meter, Moment now) {
        int doors = properties.replicas();
        Tally tally = meter.decide(limits, doors, now);
        return Verdict.of(new Standing(limits.rate().share(doors), limits.quotas(), tally, now, true));
    }
}
