/** The change feed: who reads which shard for which sink, from where, and how far it came. */
@NullMarked
package com.northwind.fanout.feed;

import org.jspecify.annotations.NullMarked;
