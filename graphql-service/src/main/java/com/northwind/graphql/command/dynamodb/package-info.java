/** Door commands as they lie in the table. */
@NullMarked
package com.northwind.graphql.command.dynamodb;

import org.jspecify.annotations.NullMarked;
