package com.northwind.invoices.plan.web;

import com.northwind.invoices.partner.Partner;
import com.northwind.invoices.plan.Account;
import com.northwind.invoices.plan.Accounts;
import com.northwind.invoices.plan.Plan;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlanController {

    private final Accounts accounts;

    PlanController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The issuer may still vouch for a partner that has left. */
    @GetMapping("/v1/plan")
    Plan get(Partner partner) {
        return accounts.find(partner)
                .map(Account::plan)
                .orElseThrow(() -> new AccessDeniedException("The token's partner has no account"));
    }
}
