package com.northwind.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** The demonstration people and things the journey needs, as the demonstration data has them. */
final class Cast {

    static final List<String> COURIERS = List.of("ada", "ben", "cleo", "dora", "emil", "fay", "gus", "hana");
    static final List<String> MANAGERS = List.of("mona", "nils");
    static final String EXPLORER = "max";
    static final String MANAGER = "mona";
    static final String BUILDING = "riverside";
    static final String PARTNER = "partner-acme-homes";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Cast() {}

    /** The day it is where the buildings stand. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Invoices are issued for months that are over. */
    static YearMonth lastMonth(Clock clock) {
        return YearMonth.from(today(clock)).minusMonths(1);
    }
}
