/** The line to the lockers: what they say, each channel to whoever hears it. */
@NullMarked
package com.northwind.ingest.line;

import org.jspecify.annotations.NullMarked;
