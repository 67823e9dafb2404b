package com.northwind.invoices.plan;

import java.util.List;

/**
 * How much of the API a partner may use. Days and months are those of UTC.
 *
 * @param ratePerSecond requests a second, sustained
 * @param burst requests at once; at least the rate
 * @param dailyQuota requests that are answered on a day
 * @param monthlyQuota requests that are answered in a month
 * @param operations those that have limits of their own, ordered by id
 */
public record Plan(
        String name,
        long ratePerSecond,
        long burst,
        long dailyQuota,
        long monthlyQuota,
        List<OperationLimit> operations) {}
