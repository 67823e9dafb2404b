package com.northwind.invoices.invoice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part starts; null if this is the last
 */
public record InvoicePage(List<Invoice> items, @Nullable String nextCursor) {}
