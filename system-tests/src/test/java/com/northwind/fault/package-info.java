/** The proof itself has to find what is lost and what is told twice. */
@NullMarked
package com.northwind.fault;

import org.jspecify.annotations.NullMarked;
