package com.northwind.gateway.usage;

import java.time.LocalDate;

/** Requests of a partner for an operation on a day, in UTC, since the last report. */
public record Count(String partner, LocalDate day, String operationId, long answered, long refused) {}
