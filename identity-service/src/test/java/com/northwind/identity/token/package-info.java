/** Families of refresh tokens, without HTTP and at a time of our choosing. */
@NullMarked
package com.northwind.identity.token;

import org.jspecify.annotations.NullMarked;
