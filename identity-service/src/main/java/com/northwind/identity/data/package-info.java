/** The directory of this process, readable by its user alone. */
@NullMarked
package com.northwind.identity.data;

import org.jspecify.annotations.NullMarked;
