/** What happened at a locker. */
@NullMarked
package com.northwind.graphql.history;

import org.jspecify.annotations.NullMarked;
