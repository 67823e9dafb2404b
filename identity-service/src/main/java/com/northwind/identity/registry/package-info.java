/** Who there is: people and their groups, apps and machines, read from one file. */
@NullMarked
package com.northwind.identity.registry;

import org.jspecify.annotations.NullMarked;
