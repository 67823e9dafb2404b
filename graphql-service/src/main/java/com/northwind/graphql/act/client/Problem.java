package com.northwind.graphql.act.client;

import com.northwind.graphql.act.DeliveryConflict;
import com.northwind.graphql.act.DeliveryNotPossible;
import com.northwind.graphql.act.NotDone;
import com.northwind.graphql.act.NotPossibleReason;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.failure.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

/** Why the owner of deliveries refused, in the graph's words. Its own words stay behind. */
record Problem(int status, Duration retryAfter, Body body) {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    static Mono<Problem> of(ClientResponse answer) {
        String retryAfter = answer.headers().asHttpHeaders().getFirst("Retry-After");
        int status = answer.statusCode().value();
        return answer.bodyToMono(Body.class)
                .onErrorReturn(Body.NONE)
                .defaultIfEmpty(Body.NONE)
                .map(body -> new Problem(status, seconds(retryAfter), body));
    }

    private static Duration seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,4}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : SHORTLY;
    }

    /**
     * That the delivery does not allow it.
     *
     * @throws Refusal if it is something else
     * @throws Unanswered if it may be otherwise in a moment
     */
    NotDone notDone() {
        return body.is("stale-delivery") ? new DeliveryConflict(current()) : notPossible();
    }

    /** The same of what expects no revision. */
    DeliveryNotPossible notPossible() {
        if (body.is("delivery-state") && body.reason() != null) {
            return new DeliveryNotPossible(current(), body.reason());
        }
        throw refusal();
    }

    private Delivery current() {
        if (body.current() == null) {
            throw new IllegalStateException("A problem of type %s lacks the delivery".formatted(body.type()));
        }
        return body.current().toDelivery();
    }

    /** Why not, when nobody need look at the delivery. What is not known to pass by itself is not tried again. */
    RuntimeException refusal() {
        return isPassing()
                ? new Unanswered(status, retryAfter)
                : switch (status) {
                    case 400 -> malformed();
                    case 401 -> Refusal.unauthenticated();
                    case 403 -> Refusal.forbidden();
                    case 404 -> Refusal.notFound("delivery");
                    case 422 -> body.is("idempotency-key-reused") ? Refusal.keyReused() : unknown();
                    default -> unknown();
                };
    }

    private RuntimeException unknown() {
        return new IllegalStateException("deliveries-service answered %d %s".formatted(status, body.type()));
    }

    private boolean isPassing() {
        return status >= 500 || status == 429 || (status == 409 && body.is("in-progress"));
    }

    private Refusal malformed() {
        return body.errors() == null || body.errors().isEmpty()
                ? Refusal.badRequest("The input does not fit")
                : Refusal.badArgument(body.errors().getFirst().field(), "The input does not fit");
    }

    /** The part of an RFC 9457 problem that means something here. */
    record Body(
            @Nullable String type,
            @Nullable NotPossibleReason reason,
            @Nullable DeliveryJson current,
            @Nullable List<Fault> errors) {

        static final Body NONE = new Body(null, null, null, null);

        boolean is(String slug) {
            return ("/problems/" + slug).equals(type);
        }
    }

    /** A member of the request that does not fit. */
    record Fault(String field) {}
}
