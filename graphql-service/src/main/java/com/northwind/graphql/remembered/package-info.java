/** What several callers share and all may see, remembered until the table says that it changed. */
@NullMarked
package com.northwind.graphql.remembered;

import org.jspecify.annotations.NullMarked;
