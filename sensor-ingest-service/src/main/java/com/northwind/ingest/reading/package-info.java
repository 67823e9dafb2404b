/** What sensors report, and how it comes in: checked, queued, and only then acknowledged. */
@NullMarked
package com.northwind.ingest.reading;

import org.jspecify.annotations.NullMarked;
