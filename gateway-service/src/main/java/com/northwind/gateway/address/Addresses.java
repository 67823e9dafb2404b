package com.northwind.gateway.address;

import com.northwind.gateway.problem.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds out where a request comes from, and refuses it there, before anything is done for it. */
public final class Addresses implements WebFilter {

    private final Problems problems;
    private final MeterRegistry meters;
    private final Hops hops;
    private final Networks allowed;
    private final Networks denied;
    private final AddressRates rates;

    public Addresses(AddressProperties properties, Problems problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
        this.hops = new Hops(new Networks(properties.proxies()), properties.header());
        this.allowed = new Networks(properties.allowed());
        this.denied = new Networks(properties.denied());
        this.rates = new AddressRates(properties);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ClientAddress.of(exchange)
                .map(peer -> filter(exchange, chain, peer))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain, InetAddress peer) {
        InetAddress caller = hops.caller(peer, exchange.getRequest().getHeaders());
        ClientAddress.note(exchange, caller);
        if (denied.contains(caller) || !(allowed.isEmpty() || allowed.contains(caller))) {
            count("list");
            return problems.write(
                    exchange,
                    Problems.of(HttpStatus.FORBIDDEN, "address-refused", "Nobody may call from this address"));
        }
        Duration wait = rates.count(caller);
        return wait.isZero() ? chain.filter(exchange) : slowDown(exchange, wait);
    }

    private Mono<Void> slowDown(ServerWebExchange exchange, Duration wait) {
        count("rate");
        long seconds = Math.ceilDiv(wait.toMillis(), 1_000);
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, seconds)));
        return problems.write(
                exchange, Problems.of(HttpStatus.TOO_MANY_REQUESTS, "rate-exceeded", "This address asks too often"));
    }

    private void count(String reason) {
        meters.counter("northwind.addresses.refused", "reason", reason).increment();
    }
}
