package com.northwind.invoices.plan;

import com.northwind.invoices.partner.Partner;
import java.util.List;
import java.util.Optional;

/** The accounts of the tests: acme-homes is in order, slow-homes is blocked. */
public final class InMemoryAccounts implements Accounts {

    public static final Plan BUSINESS =
            new Plan("business", 50, 100, 200_000, 4_000_000, List.of(new OperationLimit("listInvoices", 20, 40)));

    private final List<Account> all = List.of(
            new Account(new Partner("acme-homes"), BUSINESS, false),
            new Account(new Partner("slow-homes"), new Plan("starter", 10, 20, 20_000, 400_000, List.of()), true));

    @Override
    public Optional<Account> find(Partner partner) {
        return all.stream().filter(it -> it.partner().equals(partner)).findFirst();
    }
}
