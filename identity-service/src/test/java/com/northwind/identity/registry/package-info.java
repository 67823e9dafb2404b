/** The demonstration's people and things, and how their secrets are guarded. */
@NullMarked
package com.northwind.identity.registry;

import org.jspecify.annotations.NullMarked;
