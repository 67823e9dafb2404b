/** Evidence: photos and signatures on their way into the blob store, and whether what came fits. */
@NullMarked
package com.northwind.deliveries.upload;

import org.jspecify.annotations.NullMarked;
