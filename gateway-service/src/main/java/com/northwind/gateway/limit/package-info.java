/** How large, how slow and how odd a request may be, before anybody asks what it means. */
@NullMarked
package com.northwind.gateway.limit;

import org.jspecify.annotations.NullMarked;
