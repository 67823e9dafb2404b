package com.northwind.invoices.usage;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days that follow each other, in UTC, the first and the last included; as many as anybody may look at in one go. */
public record Days(LocalDate from, LocalDate to) {

    /** How far the last day may be from the first. */
    public static final int MAX = 92;

    /** How far it is unless somebody says so. */
    public static final int USUAL = 30;

    public Days {
        if (from.isAfter(to) || from.plusDays(MAX).isBefore(to)) {
            throw new IllegalArgumentException("Days run forward, for at most %d days".formatted(MAX));
        }
    }

    /** The month until this day. */
    public static Days ofMonthUntil(LocalDate day) {
        return new Days(YearMonth.from(day).atDay(1), day);
    }
}
