@NullMarked
package com.northwind.ingest.contact;

import org.jspecify.annotations.NullMarked;
