package com.northwind.gateway.plan.client;

import com.northwind.gateway.neighbour.Neighbours;
import com.northwind.gateway.plan.Account;
import com.northwind.gateway.plan.Accounts;
import com.northwind.gateway.plan.Plan;
import com.northwind.gateway.plan.Rate;
import com.northwind.gateway.plan.Used;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Accounts of invoices-service, {@code findPartner} of its contract. */
@Component
class InvoicesAccounts implements Accounts {

    private final Neighbours neighbours;
    private final URI invoices;

    InvoicesAccounts(Neighbours neighbours, @Value("${northwind.invoices.url}") URI invoices) {
        this.neighbours = neighbours;
        this.invoices = invoices;
    }

    @Override
    public Mono<Account> find(String partner) {
        URI url = UriComponentsBuilder.fromUri(invoices)
                .path("/internal/partners/{partner}")
                .encode()
                .buildAndExpand(partner)
                .toUri();
        return neighbours.get(url, PartnerAnswer.class).map(PartnerAnswer::account);
    }

    private record PartnerAnswer(String partner, PlanAnswer plan, Used used) {

        Account account() {
            return new Account(partner, plan.plan(), used);
        }
    }

    private record PlanAnswer(
            long ratePerSecond, long burst, long dailyQuota, long monthlyQuota, List<OperationAnswer> operations) {

        Plan plan() {
            return new Plan(
                    new Rate(ratePerSecond, burst),
                    dailyQuota,
                    monthlyQuota,
                    operations.stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(OperationAnswer::operationId, OperationAnswer::rate)));
        }
    }

    private record OperationAnswer(String operationId, long ratePerSecond, long burst) {

        Rate rate() {
            return new Rate(ratePerSecond, burst);
        }
    }
}
