/** Uploads over HTTP, as {@code openapi/deliveries.yaml} describes them. */
@NullMarked
package com.northwind.deliveries.upload.web;

import org.jspecify.annotations.NullMarked;
