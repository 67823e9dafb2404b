package com.northwind.invoices.usage;

import java.time.LocalDate;
import java.util.List;

/**
 * What a partner called on a day, in UTC.
 *
 * @param operations ordered by id; those that were not called are not among them
 */
public record DayUsage(LocalDate day, List<OperationUsage> operations) {

    /** Requests that counted against the quotas. */
    public long answered() {
        return operations.stream().mapToLong(OperationUsage::answered).sum();
    }
}
