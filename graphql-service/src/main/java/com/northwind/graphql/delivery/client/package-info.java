/** The store of photos and signatures, as a client sees it. */
@NullMarked
package com.northwind.graphql.delivery.client;

import org.jspecify.annotations.NullMarked;
