package com.northwind.gateway.plan;

/** What a plan says to a request. */
sealed interface Verdict {

    record Allowed(Standing standing) implements Verdict {}

    /** Too fast: after so many seconds one more may come. */
    record RateExceeded(Standing standing, long seconds) implements Verdict {}

    /** Too much for a day or a month: after so many seconds there is a new one. */
    record QuotaExceeded(Standing standing, long seconds) implements Verdict {}

    record UnknownPartner() implements Verdict {}

    static Verdict of(Standing standing) {
        return switch (standing.tally().outcome()) {
            case ALLOWED -> new Allowed(standing);
            case RATE ->
                new RateExceeded(
                        standing, standing.rate().secondsToMore(standing.tally().backlog()));
            case DAY -> new QuotaExceeded(standing, standing.now().secondsToNextDay());
            case MONTH -> new QuotaExceeded(standing, standing.now().secondsToNextMonth());
        };
    }
}
