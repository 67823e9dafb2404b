@NullMarked
package com.northwind.ingest.letter.queue;

import org.jspecify.annotations.NullMarked;
