/** The table and its stream, by DynamoDB Local. */
@NullMarked
package com.northwind.localaws.dynamodb;

import org.jspecify.annotations.NullMarked;
