/** Who speaks on a socket, for how long, and how much at once. */
@NullMarked
package com.northwind.graphql.socket;

import org.jspecify.annotations.NullMarked;
