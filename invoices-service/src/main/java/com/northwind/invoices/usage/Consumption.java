package com.northwind.invoices.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** How much of the quotas is used, as far as it was reported. Day and month are those of UTC. */
public record Consumption(LocalDate day, long ofDay, YearMonth month, long ofMonth) {

    public static Consumption of(LocalDate day, List<DayUsage> month) {
        return new Consumption(
                day,
                month.stream()
                        .filter(it -> it.day().equals(day))
                        .mapToLong(DayUsage::answered)
                        .sum(),
                YearMonth.from(day),
                month.stream().mapToLong(DayUsage::answered).sum());
    }
}
