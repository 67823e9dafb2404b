@NullMarked
package com.northwind.ingest;

import org.jspecify.annotations.NullMarked;
