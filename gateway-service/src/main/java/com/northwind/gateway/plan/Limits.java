package com.northwind.gateway.plan;

import com.northwind.gateway.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What one request is held to.
 *
 * @param caller whose requests are counted together
 * @param bucket the operation whose own rate this is; empty for the plan's
 * @param quotas null for callers that have none
 */
record Limits(
        String caller, String bucket, Rate rate, @Nullable Quotas quotas) {

    static Limits of(Account account, Operation operation) {
        Plan plan = account.plan();
        String bucket = bucket(plan, operation);
        return new Limits(
                "p:" + account.partner(),
                bucket,
                plan.operations().getOrDefault(bucket, plan.rate()),
                new Quotas(plan.dailyQuota(), plan.monthlyQuota(), account.used()));
    }

    static Limits ofPerson(String subject, Rate rate) {
        return new Limits("s:" + subject, "", rate, null);
    }

    /** An old version of an operation is no way around the rate of the one that answers it. */
    private static String bucket(Plan plan, Operation operation) {
        if (plan.operations().containsKey(operation.id())) {
            return operation.id();
        }
        String becomes = operation.policies().becomes();
        return becomes != null && plan.operations().containsKey(becomes) ? becomes : "";
    }
}
