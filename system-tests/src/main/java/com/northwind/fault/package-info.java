/** Breaks one part of a running platform after the other, under load, and proves that nothing was lost or told twice. */
@NullMarked
package com.northwind.fault;

import org.jspecify.annotations.NullMarked;
