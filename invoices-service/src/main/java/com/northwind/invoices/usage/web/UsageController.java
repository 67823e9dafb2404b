package com.northwind.invoices.usage.web;

import com.northwind.invoices.partner.Partner;
import com.northwind.invoices.partner.UnknownPartner;
import com.northwind.invoices.plan.Accounts;
import com.northwind.invoices.usage.DayUsage;
import com.northwind.invoices.usage.Days;
import com.northwind.invoices.usage.OperationUsage;
import com.northwind.invoices.usage.Usages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To partners their own usage, to the people of Northwind that of any partner. */
@RestController
class UsageController {

    private final Usages usages;
    private final Accounts accounts;
    private final Clock clock;

    UsageController(Usages usages, Accounts accounts, Clock clock) {
        this.usages = usages;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/v1/usage")
    UsageResponse get(
            Partner partner,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        return usage(partner, new DaysParameters(from, to));
    }

    @GetMapping("/v1/partners/{partner}/usage")
    UsageResponse getOfPartner(
            @PathVariable Partner partner,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        if (accounts.find(partner).isEmpty()) {
            throw new UnknownPartner(partner);
        }
        return usage(partner, new DaysParameters(from, to));
    }

    private UsageResponse usage(Partner partner, DaysParameters asked) {
        Days days = asked.days(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return UsageResponse.of(partner, days, usages.list(partner, days));
    }

    record UsageResponse(String partner, LocalDate from, LocalDate to, List<Day> days) {

        static UsageResponse of(Partner partner, Days asked, List<DayUsage> usage) {
            return new UsageResponse(
                    partner.id(),
                    asked.from(),
                    asked.to(),
                    usage.stream().map(it -> new Day(it.day(), it.operations())).toList());
        }
    }

    record Day(LocalDate day, List<OperationUsage> operations) {}
}
