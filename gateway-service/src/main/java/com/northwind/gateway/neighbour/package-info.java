/** How the door itself asks the services behind it, with the platform's own token. */
@NullMarked
package com.northwind.gateway.neighbour;

import org.jspecify.annotations.NullMarked;
