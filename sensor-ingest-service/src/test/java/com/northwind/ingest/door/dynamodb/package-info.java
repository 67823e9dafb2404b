@NullMarked
package com.northwind.ingest.door.dynamodb;

import org.jspecify.annotations.NullMarked;
