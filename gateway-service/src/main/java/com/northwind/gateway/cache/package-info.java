/** What services answered, remembered for whom it was answered until the table says that it changed. */
@NullMarked
package com.northwind.gateway.cache;

import org.jspecify.annotations.NullMarked;
