/** Lists in pages, by opaque cursors. */
@NullMarked
package com.northwind.graphql.paging;

import org.jspecify.annotations.NullMarked;
