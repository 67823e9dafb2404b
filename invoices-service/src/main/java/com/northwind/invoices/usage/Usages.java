package com.northwind.invoices.usage;

import com.northwind.invoices.partner.Partner;
import java.time.LocalDate;
import java.util.List;

/** How all partners used the API. */
public interface Usages {

    /** The days on which the partner called anything, oldest first. The last seconds may be missing. */
    List<DayUsage> list(Partner partner, Days days);

    /** What is used of the quotas of a day and its month, with everything that was reported so far. */
    Consumption consumption(Partner partner, LocalDate day);

    /**
     * Counts what was reported, all of it or nothing, and once for each report.
     *
     * @throws com.northwind.web.ledger.ChangedMeanwhile if others were always faster; the report may come again
     */
    void add(UsageReport report);
}
