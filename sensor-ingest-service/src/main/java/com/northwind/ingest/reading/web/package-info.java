/** Readings over HTTP, in batches. */
@NullMarked
package com.northwind.ingest.reading.web;

import org.jspecify.annotations.NullMarked;
