package com.northwind.invoices.plan;

import com.northwind.invoices.partner.Partner;
import java.util.Optional;

/** The accounts of all partners. */
public interface Accounts {

    /** Empty if there is no such partner. */
    Optional<Account> find(Partner partner);
}
