/** What a token says and how long a login lives: claims, refresh token families, expiry. */
@NullMarked
package com.northwind.identity.token;

import org.jspecify.annotations.NullMarked;
