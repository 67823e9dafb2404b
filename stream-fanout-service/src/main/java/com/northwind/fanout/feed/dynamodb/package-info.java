/** The stream, the leases and the parked records in DynamoDB. */
@NullMarked
package com.northwind.fanout.feed.dynamodb;

import org.jspecify.annotations.NullMarked;
