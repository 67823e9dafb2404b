/** Tests of whose thread does what. */
@NullMarked
package com.northwind.gateway.loop;

import org.jspecify.annotations.NullMarked;
