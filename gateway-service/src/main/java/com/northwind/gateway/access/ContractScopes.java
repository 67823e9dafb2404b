package com.northwind.gateway.access;

import com.northwind.gateway.contract.Operation;
import com.northwind.security.Caller;
import com.northwind.security.CallerToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** Allows an operation to callers with the scopes or groups that its contract names, and nothing that is no operation. */
public final class ContractScopes implements ReactiveAuthorizationManager<AuthorizationContext> {

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> caller, AuthorizationContext context) {
        return caller.ofType(CallerToken.class)
                .map(token -> allows(context, token.caller()))
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    private static boolean allows(AuthorizationContext context, Caller caller) {
        return Operation.of(context.getExchange())
                .map(operation -> operation.access().stream().anyMatch(it -> it.isMetBy(caller)))
                .orElse(false);
    }
}
