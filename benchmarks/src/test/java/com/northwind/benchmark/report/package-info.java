/** The shape of reports. */
@NullMarked
package com.northwind.benchmark.report;

import org.jspecify.annotations.NullMarked;
