/** How the service is built, and how it is tested. */
@NullMarked
package com.northwind.deliveries;

import org.jspecify.annotations.NullMarked;
