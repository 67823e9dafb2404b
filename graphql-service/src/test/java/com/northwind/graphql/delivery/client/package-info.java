/** Addresses in the store of photos and signatures. */
@NullMarked
package com.northwind.graphql.delivery.client;

import org.jspecify.annotations.NullMarked;
