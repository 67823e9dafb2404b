package com.northwind.gateway.authorizer;

import org.jspecify.annotations.Nullable;

/**
 * Whether a caller may do something.
 *
 * @param partner null for callers that act for none
 */
public record Question(
        String subject, String client, @Nullable String partner, String operationId) {}
