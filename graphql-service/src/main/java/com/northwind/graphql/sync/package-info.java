/** What changed for a courier while they were away, however long. */
@NullMarked
package com.northwind.graphql.sync;

import org.jspecify.annotations.NullMarked;
