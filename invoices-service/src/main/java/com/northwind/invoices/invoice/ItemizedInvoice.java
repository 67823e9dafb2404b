package com.northwind.invoices.invoice;

import java.util.List;

/** An invoice with its lines, in their order. */
public record ItemizedInvoice(Invoice invoice, List<InvoiceLine> lines) {}
