@NullMarked
package com.northwind.ingest.reading;

import org.jspecify.annotations.NullMarked;
