package com.northwind.gateway.cache;

import org.jspecify.annotations.Nullable;

/**
 * An item of the table that changed or is gone.
 *
 * @param partition the partition it lies in, which is what tags name
 * @param partner whose lists have it in them; null if there is nobody, or the item does not say it
 */
public record ChangedItem(String partition, @Nullable String partner) implements ChangedItems.Heard {}
