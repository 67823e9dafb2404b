package com.northwind.table;

/**
 * How often an operation was called.
 *
 * @param answered requests that counted against the quota
 * @param refused requests that the plan did not allow
 */
public record UsageCount(long answered, long refused) {

    public UsageCount plus(UsageCount more) {
        return new UsageCount(answered + more.answered, refused + more.refused);
    }
}
