/** What is read from contracts. */
@NullMarked
package com.northwind.gateway.contract;

import org.jspecify.annotations.NullMarked;
