/** What couriers do with deliveries. The service that owns them decides; here it is asked, and its answer told. */
@NullMarked
package com.northwind.graphql.act;

import org.jspecify.annotations.NullMarked;
