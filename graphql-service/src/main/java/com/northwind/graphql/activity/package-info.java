/** A building as it changes: snapshots, live events, and the way from one to the other. */
@NullMarked
package com.northwind.graphql.activity;

import org.jspecify.annotations.NullMarked;
