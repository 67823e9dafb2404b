@NullMarked
package com.northwind.ingest.letter;

import org.jspecify.annotations.NullMarked;
