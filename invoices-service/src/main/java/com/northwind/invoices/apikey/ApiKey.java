package com.northwind.invoices.apikey;

import java.time.Instant;

/**
 * A key, without its secret.
 *
 * @param name what people call it
 */
public record ApiKey(ApiKeyId id, KeyOwner owner, String name, Instant createdAt) {}
