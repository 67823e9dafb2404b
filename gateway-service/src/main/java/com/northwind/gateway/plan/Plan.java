package com.northwind.gateway.plan;

import java.util.Map;

/**
 * What a partner's contract allows.
 *
 * @param rate of all operations together that have none of their own
 * @param dailyQuota requests that are let through on a day, in UTC
 * @param monthlyQuota requests that are let through in a month, in UTC
 * @param operations the operations that have a rate of their own, by id
 */
public record Plan(Rate rate, long dailyQuota, long monthlyQuota, Map<String, Rate> operations) {}
