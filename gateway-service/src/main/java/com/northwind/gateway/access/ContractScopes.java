package com.northwind.gateway.access;

import com.northwind.gateway.contract.Operation;
import com.northwind.security.CallerToken;
import java.util.Set;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** Allows an operation to tokens with the scopes that its contract names, and nothing that is no operation. */
public final class ContractScopes implements ReactiveAuthorizationManager<AuthorizationContext> {

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> caller, AuthorizationContext context) {
        return caller.ofType(CallerToken.class)
                .map(token -> allows(context, token.caller().scopes()))
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    private static boolean allows(AuthorizationContext context, Set<String> scopes) {
        return Operation.of(context.getExchange())
                .map(operation -> operation.scopes().stream().anyMatch(scopes::containsAll))
                .orElse(false);
    }
}
