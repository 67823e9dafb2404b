package com.northwind.invoices.plan;

import com.northwind.invoices.partner.Partner;

/**
 * What was agreed with a partner.
 *
 * @param blocked whether the partner may only look, until the account is in order again
 */
public record Account(Partner partner, Plan plan, boolean blocked) {}
