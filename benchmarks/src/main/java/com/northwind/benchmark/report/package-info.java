/** What was measured, for people and for programs. */
@NullMarked
package com.northwind.benchmark.report;

import org.jspecify.annotations.NullMarked;
