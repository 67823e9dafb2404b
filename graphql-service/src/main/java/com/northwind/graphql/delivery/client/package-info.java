/** Neighbours of the delivery: the service that writes it, and the store of signatures. */
@NullMarked
package com.northwind.graphql.delivery.client;

import org.jspecify.annotations.NullMarked;
