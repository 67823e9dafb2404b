/** What waits in compartments, and who typed wrong codes there, in the table. */
@NullMarked
package com.northwind.deliveries.pickup.dynamodb;

import org.jspecify.annotations.NullMarked;
