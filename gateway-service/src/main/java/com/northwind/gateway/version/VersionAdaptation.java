package com.northwind.gateway.version;

import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks a service for what an old operation becomes, and gives the answer back as that one had it. */
@Component
final class VersionAdaptation implements GlobalFilter, Ordered {

    private final Map<String, Successor> successors;

    /** Fails if the contract and the adaptations do not name the same operations. */
    VersionAdaptation(Contract contract) {
        this.successors = successors(contract, InvoicesV1.ALL);
    }

    static Map<String, Successor> successors(Contract contract, List<Adaptation> adaptations) {
        Set<String> becoming = contract.operations().stream()
                .filter(operation -> operation.policies().becomes() != null)
                .map(Operation::id)
                .collect(Collectors.toSet());
        Set<String> known = adaptations.stream().map(Adaptation::operation).collect(Collectors.toSet());
        if (!becoming.equals(known)) {
            throw new IllegalStateException("The contract adapts %s, the door %s".formatted(becoming, known));
        }
        return adaptations.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Adaptation::operation, adaptation -> successor(contract, adaptation)));
    }

    private static Successor successor(Contract contract, Adaptation adaptation) {
        Operation old = operation(contract, adaptation.operation());
        return new Successor(
                adaptation, operation(contract, String.valueOf(old.policies().becomes())));
    }

    private static Operation operation(Contract contract, String id) {
        return contract.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Operation old = Operation.of(exchange).orElse(null);
        Successor successor = old == null ? null : successors.get(old.id());
        return old == null || successor == null
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate()
                        .request(successor.of(exchange.getRequest(), old))
                        .response(new AdaptedResponse(
                                exchange.getResponse(), successor.adaptation().answer()))
                        .build());
    }

    /** Before the answer is written, and so also before the address of the service is made of the request. */
    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }
}
