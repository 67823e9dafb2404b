/** Keypads over HTTP, behind the real rules of access. */
@NullMarked
package com.northwind.deliveries.pickup.web;

import org.jspecify.annotations.NullMarked;
