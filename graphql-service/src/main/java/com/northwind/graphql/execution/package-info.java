/** How long a request is worked on: neither longer than its limit, nor for a caller who has left. */
@NullMarked
package com.northwind.graphql.execution;

import org.jspecify.annotations.NullMarked;
