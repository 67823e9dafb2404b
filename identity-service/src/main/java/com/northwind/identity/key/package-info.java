/** The key that signs every token, and the place where it outlives a restart. */
@NullMarked
package com.northwind.identity.key;

import org.jspecify.annotations.NullMarked;
