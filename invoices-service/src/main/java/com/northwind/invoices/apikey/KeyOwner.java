package com.northwind.invoices.apikey;

import com.northwind.invoices.partner.Partner;

/** Whose a key is: the client of a partner, both as the issuer vouches for them. */
public record KeyOwner(Partner partner, String client) {}
