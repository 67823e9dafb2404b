/** What watchers of a building see, played with streams made here. */
@NullMarked
package com.northwind.graphql.activity;

import org.jspecify.annotations.NullMarked;
