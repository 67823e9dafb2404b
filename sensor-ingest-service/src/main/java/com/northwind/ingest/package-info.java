/** Readings of locker sensors in, doors of the table out. */
@NullMarked
package com.northwind.ingest;

import org.jspecify.annotations.NullMarked;
