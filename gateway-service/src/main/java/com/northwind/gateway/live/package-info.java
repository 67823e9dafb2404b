/** What stays open: sockets and event streams of graphql-service, passed through to it with limits of their own. */
@NullMarked
package com.northwind.gateway.live;

import org.jspecify.annotations.NullMarked;
