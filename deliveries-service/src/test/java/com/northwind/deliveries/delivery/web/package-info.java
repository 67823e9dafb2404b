/** The contract over HTTP, behind the real rules of access. */
@NullMarked
package com.northwind.deliveries.delivery.web;

import org.jspecify.annotations.NullMarked;
