package com.northwind.invoices.partner;

/** There is no such partner. */
public final class UnknownPartner extends RuntimeException {

    public UnknownPartner(Partner partner) {
        super("There is no partner " + partner);
    }
}
