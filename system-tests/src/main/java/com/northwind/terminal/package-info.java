/** The clients from the command line. */
@NullMarked
package com.northwind.terminal;

import org.jspecify.annotations.NullMarked;
