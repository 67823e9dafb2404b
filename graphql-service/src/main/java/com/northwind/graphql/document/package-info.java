/** Documents: which may be sent, what each asks for, and how much that may be. */
@NullMarked
package com.northwind.graphql.document;

import org.jspecify.annotations.NullMarked;
