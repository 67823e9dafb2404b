/** Tests of leases and parked records in the table. */
@NullMarked
package com.northwind.fanout.feed.dynamodb;

import org.jspecify.annotations.NullMarked;
