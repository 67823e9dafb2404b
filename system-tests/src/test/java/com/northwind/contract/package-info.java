/** The contracts as they are, held against what was released of them. */
@NullMarked
package com.northwind.contract;

import org.jspecify.annotations.NullMarked;
