/** The limits on guessing. */
@NullMarked
package com.northwind.identity.login;

import org.jspecify.annotations.NullMarked;
