package com.northwind.gateway.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The meters of those who called lately. */
@Component
class Meters implements Debts {

    private static final int MAX_CALLERS = 10_000;

    private final Cache<String, Meter> meters =
            Caffeine.newBuilder().maximumSize(MAX_CALLERS).build();

    private final Clock clock;

    Meters(Clock clock) {
        this.clock = clock;
    }

    Meter of(String caller) {
        return meters.get(caller, unseen -> new Meter());
    }

    @Override
    public List<Take> open() {
        Moment now = Moment.of(clock);
        return meters.asMap().values().stream()
                .map(meter -> meter.debt(now))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void settled(Take take, Tally tally) {
        of(take.caller()).learn(take, tally, Moment.of(clock));
    }

    @Override
    public void kept(Take take) {
        of(take.caller()).giveBack(take);
    }
}
