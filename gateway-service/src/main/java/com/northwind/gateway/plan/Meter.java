package com.northwind.gateway.plan;

import com.northwind.gateway.plan.Take.Count;
import com.northwind.gateway.plan.Tally.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this door knows of one caller: enough to go on alone from where the shared counters went away. */
final class Meter {

    private final Counted day = new Counted();
    private final Counted month = new Counted();
    private final Map<String, Backlog> backlogs = new HashMap<>();
    private @Nullable Limits last;

    synchronized Take take(Limits limits, Moment now) {
        last = limits;
        return take(limits, 1, now);
    }

    /** What was let through without the shared counters; empty if nothing was. */
    synchronized Optional<Take> debt(Moment now) {
        return last != null && (day.owes() || month.owes()) ? Optional.of(take(last, 0, now)) : Optional.empty();
    }

    synchronized void learn(Take take, Tally tally, Moment now) {
        backlog(take.bucket()).learn(tally.backlog(), now);
        if (!take.counts().isEmpty()) {
            day.learn(take.counts().getFirst(), tally.ofDay());
            month.learn(take.counts().getLast(), tally.ofMonth());
        }
    }

    synchronized void giveBack(Take take) {
        backlog(take.bucket()).giveBack(take.backlog());
        if (!take.counts().isEmpty()) {
            day.giveBack(take.counts().getFirst());
            month.giveBack(take.counts().getLast());
        }
    }

    /** Decides with this door's share alone. */
    synchronized Tally decide(Limits limits, int doors, Moment now) {
        last = limits;
        Rate share = limits.rate().share(doors);
        Backlog backlog = backlog(limits.bucket());
        Quotas quotas = limits.quotas();
        if (quotas == null) {
            Outcome outcome = share.allows(backlog.at(now)) ? Outcome.ALLOWED : Outcome.RATE;
            return tally(outcome, backlog, share, null, 0, 0, now);
        }
        long today = day.left(dayOf(now), quotas.daily(), quotas.used().on(now.day()), doors);
        long thisMonth =
                month.left(monthOf(now), quotas.monthly(), quotas.used().in(now.month()), doors);
        Outcome outcome = outcome(today, thisMonth, share.allows(backlog.at(now)));
        return tally(outcome, backlog, share, quotas, today, thisMonth, now);
    }

    private Tally tally(
            Outcome outcome,
            Backlog backlog,
            Rate share,
            @Nullable Quotas quotas,
            long today,
            long thisMonth,
            Moment now) {
        long passed = outcome == Outcome.ALLOWED ? 1 : 0;
        if (passed == 1) {
            backlog.letThrough(share, now);
        }
        if (quotas == null) {
            return new Tally(outcome, backlog.at(now), 0, 0);
        }
        if (passed == 1) {
            day.letThrough();
            month.letThrough();
        }
        return new Tally(
                outcome, backlog.at(now), quotas.daily() - today + passed, quotas.monthly() - thisMonth + passed);
    }

    private static Outcome outcome(long today, long thisMonth, boolean rate) {
        if (thisMonth == 0) {
            return Outcome.MONTH;
        }
        if (today == 0) {
            return Outcome.DAY;
        }
        return rate ? Outcome.ALLOWED : Outcome.RATE;
    }

    private Take take(Limits limits, int requests, Moment now) {
        double owed = backlog(limits.bucket()).claim(now);
        Quotas quotas = limits.quotas();
        List<Count> counts = quotas == null
                ? List.of()
                : List.of(
                        day.claim(dayOf(now), quotas.daily(), quotas.used().on(now.day())),
                        month.claim(
                                monthOf(now), quotas.monthly(), quotas.used().in(now.month())));
        return new Take(limits.caller(), limits.bucket(), limits.rate(), owed, requests, counts);
    }

    private Backlog backlog(String bucket) {
        return backlogs.computeIfAbsent(bucket, unseen -> new Backlog());
    }

    private static String dayOf(Moment now) {
        return "day:" + now.day();
    }

    private static String monthOf(Moment now) {
        return "month:" + now.month();
    }
}
