package com.northwind.graphql.act.client;

import java.time.Duration;

/**
 * How long to wait for an act.
 *
 * @param attempt for the answer to one attempt
 * @param whole for all of them together; whoever waits for us waits longer
 */
record Patience(Duration attempt, Duration whole) {}
