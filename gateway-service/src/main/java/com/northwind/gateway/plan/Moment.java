package com.northwind.gateway.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A moment as plans see it, in UTC.
 *
 * @param micros of a clock that never jumps and starts anywhere
 */
record Moment(Instant time, LocalDate day, long micros) {

    private static final long NANOS = 1_000;
    private static final long DAY = Duration.ofDays(1).toSeconds();

    static Moment of(Clock clock) {
        return of(clock.instant(), System.nanoTime() / NANOS);
    }

    static Moment of(Instant time, long micros) {
        return new Moment(time, LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond(), DAY)), micros);
    }

    YearMonth month() {
        return YearMonth.from(day);
    }

    long secondsToNextDay() {
        return secondsTo(day.plusDays(1));
    }

    long secondsToNextMonth() {
        return secondsTo(day.withDayOfMonth(1).plusMonths(1));
    }

    private long secondsTo(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond() - time.getEpochSecond();
    }
}
