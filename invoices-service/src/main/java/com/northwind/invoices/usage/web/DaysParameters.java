package com.northwind.invoices.usage.web;

import com.northwind.invoices.usage.Days;
import com.northwind.web.InvalidField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a request is about.
 *
 * @param from the first day; null for 30 days before the last one
 * @param to the last day; null for today
 */
record DaysParameters(@Nullable LocalDate from, @Nullable LocalDate to) {

    Days days(LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(Days.USUAL) : from;
        if (first.isAfter(last)) {
            throw new InvalidField("from", "must not be after to");
        }
        if (first.plusDays(Days.MAX).isBefore(last)) {
            throw new InvalidField("to", "must not be more than %d days after from".formatted(Days.MAX));
        }
        return new Days(first, last);
    }
}
