/** What becomes of a reading: a door and an event of its history. */
@NullMarked
package com.northwind.ingest.door;

import org.jspecify.annotations.NullMarked;
