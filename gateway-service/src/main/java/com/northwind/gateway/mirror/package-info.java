/** A copy of some requests for a version that is not trusted yet: nobody waits for its answer, and nobody sees it. */
@NullMarked
package com.northwind.gateway.mirror;

import org.jspecify.annotations.NullMarked;
