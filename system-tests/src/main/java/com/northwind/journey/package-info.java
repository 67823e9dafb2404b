/** Real clients of the running platform, and the one journey through all of it that the demonstration and the tests play. */
@NullMarked
package com.northwind.journey;

import org.jspecify.annotations.NullMarked;
