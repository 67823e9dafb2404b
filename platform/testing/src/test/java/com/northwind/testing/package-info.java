/** The rules are seen failing here, each against a planted violation. */
@NullMarked
package com.northwind.testing;

import org.jspecify.annotations.NullMarked;
