package com.northwind.gateway.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/** How much of a plan is used as far as was reported, which may be some seconds ago. */
public record Used(LocalDate day, long ofDay, YearMonth month, long ofMonth) {

    /** Zero for a day of which nothing was reported. */
    long on(LocalDate date) {
        return day.equals(date) ? ofDay : 0;
    }

    /** Zero for a month of which nothing was reported. */
    long in(YearMonth other) {
        return month.equals(other) ? ofMonth : 0;
    }
}
