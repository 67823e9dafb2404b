package com.northwind.web.ledger;

/**
 * One thing somebody wants done once.
 *
 * @param principal who, as the issuer vouches for it
 * @param key chosen by the caller to name the act
 * @param request what is asked for; another request under the same key is refused
 */
public record Act(String principal, String key, String request) {}
