package com.northwind.graphql.document;

/**
 * A document that an app of ours sends by its id.
 *
 * @param id {@code sha256:} and the hash of its text
 * @param app whose it is
 * @param name of its one operation
 * @param kind of its operation: query, mutation or subscription
 * @param depth how deep it goes
 * @param fields how many fields it names
 * @param cost the most it may cost, whatever its variables are
 * @param file where its text lies
 */
record RegisteredDocument(
        String id, String app, String name, String kind, long depth, long fields, long cost, String file) {}
