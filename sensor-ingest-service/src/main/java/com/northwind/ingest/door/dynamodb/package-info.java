/** Doors and their events as items of the table. */
@NullMarked
package com.northwind.ingest.door.dynamodb;

import org.jspecify.annotations.NullMarked;
