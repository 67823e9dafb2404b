package com.northwind.invoices.door.web;

import com.northwind.invoices.partner.Partner;
import com.northwind.invoices.plan.Accounts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether the account of a caller's partner is in order. The door asks only for operations that its contract marks, so
 * every operation that is asked for is refused to a blocked partner, and to one that has no account.
 */
@RestController
class AuthorizationController {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Accounts accounts;

    AuthorizationController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/internal/authorizations")
    Decision decide(@RequestBody @Valid Call call) {
        return new Decision(call.partner() == null || isInOrder(call.partner()), REMEMBERED.toSeconds());
    }

    private boolean isInOrder(String partner) {
        return Partner.isPossible(partner)
                && accounts.find(new Partner(partner))
                        .filter(account -> !account.blocked())
                        .isPresent();
    }

    /** What somebody is about to do; a caller without a partner has no account that could be out of order. */
    record Call(
            @NotNull String subject,
            @NotNull String client,
            @Nullable String partner,
            @NotNull String operationId) {}

    /** The answer, and for how many seconds it may be remembered. */
    record Decision(boolean allow, long seconds) {}
}
