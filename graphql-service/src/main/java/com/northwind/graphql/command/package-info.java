/** What doors were told, and what became of it. */
@NullMarked
package com.northwind.graphql.command;

import org.jspecify.annotations.NullMarked;
