/** How a person proves who they are: attempts are counted, a second factor is delivered. */
@NullMarked
package com.northwind.identity.login;

import org.jspecify.annotations.NullMarked;
