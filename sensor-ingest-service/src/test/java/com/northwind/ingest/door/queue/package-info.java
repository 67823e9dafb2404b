@NullMarked
package com.northwind.ingest.door.queue;

import org.jspecify.annotations.NullMarked;
