/** The habits, seen through a controller that exists only here. */
@NullMarked
package com.northwind.web;

import org.jspecify.annotations.NullMarked;
