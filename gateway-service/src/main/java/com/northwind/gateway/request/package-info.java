/** What every request gets: an id by which it can be found again, and one line in the log. */
@NullMarked
package com.northwind.gateway.request;

import org.jspecify.annotations.NullMarked;
