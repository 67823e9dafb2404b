/** What the door says when it does not pass a request on: RFC 9457, with the id of the request. */
@NullMarked
package com.northwind.gateway.problem;

import org.jspecify.annotations.NullMarked;
