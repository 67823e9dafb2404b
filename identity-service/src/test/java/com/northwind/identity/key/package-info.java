/** A key set that outlives the process. */
@NullMarked
package com.northwind.identity.key;

import org.jspecify.annotations.NullMarked;
