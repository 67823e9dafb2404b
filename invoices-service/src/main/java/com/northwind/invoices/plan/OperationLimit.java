package com.northwind.invoices.plan;

/**
 * The limit of one operation, which holds instead of the plan's.
 *
 * @param operationId as the contract names it
 * @param ratePerSecond requests a second, sustained
 * @param burst requests at once
 */
public record OperationLimit(String operationId, long ratePerSecond, long burst) {}
