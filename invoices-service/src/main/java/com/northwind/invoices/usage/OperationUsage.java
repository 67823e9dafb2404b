package com.northwind.invoices.usage;

/**
 * How often an operation was called.
 *
 * @param operationId as the contract names it
 * @param answered requests that counted against the quota
 * @param refused requests that the plan did not allow
 */
public record OperationUsage(String operationId, long answered, long refused) {}
