@NullMarked
package com.northwind.ingest.door;

import org.jspecify.annotations.NullMarked;
