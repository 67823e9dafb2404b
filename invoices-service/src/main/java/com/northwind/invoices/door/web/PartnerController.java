package com.northwind.invoices.door.web;

import com.northwind.invoices.partner.Partner;
import com.northwind.invoices.partner.UnknownPartner;
import com.northwind.invoices.plan.Account;
import com.northwind.invoices.plan.Accounts;
import com.northwind.invoices.plan.Plan;
import com.northwind.invoices.usage.Consumption;
import com.northwind.invoices.usage.Usages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a partner's plan allows, and how much of it is used. */
@RestController
class PartnerController {

    private final Accounts accounts;
    private final Usages usages;
    private final Clock clock;

    PartnerController(Accounts accounts, Usages usages, Clock clock) {
        this.accounts = accounts;
        this.usages = usages;
        this.clock = clock;
    }

    @GetMapping("/internal/partners/{partner}")
    PartnerResponse find(@PathVariable Partner partner) {
        Account account = accounts.find(partner).orElseThrow(() -> new UnknownPartner(partner));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new PartnerResponse(partner.id(), account.plan(), usages.consumption(partner, today));
    }

    record PartnerResponse(String partner, Plan plan, Consumption used) {}
}
