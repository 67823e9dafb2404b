/** The journey as a test, undisturbed and disturbed. */
@NullMarked
package com.northwind.journey;

import org.jspecify.annotations.NullMarked;
