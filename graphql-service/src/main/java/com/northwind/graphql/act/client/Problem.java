package com.northwind.graphql.act.client;

import com.northwind.graphql.act.DeliveryConflict;
import com.northwind.graphql.act.DeliveryNotPossible;
import com.northwind.graphql.act.MarkDeliveredResult;
import com.northwind.graphql.act.OpenCompartmentResult;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.failure.Refusal;
import org.jspecify.annotations.Nullable;

/** Why the owner of deliveries refused, in the graph's words. Its own words stay behind. */
record Problem(int status, Body body) {

    MarkDeliveredResult ofMarking() {
        return body.is("stale-delivery") ? new DeliveryConflict(current()) : notPossible();
    }

    OpenCompartmentResult ofOpening() {
        return notPossible();
    }

    private DeliveryNotPossible notPossible() {
        if (body.is("delivery-state")) {
            return DeliveryNotPossible.of(current());
        }
        throw refusal();
    }

    private Delivery current() {
        if (body.current() == null) {
            throw new IllegalStateException("A problem of type %s lacks the delivery".formatted(body.type()));
        }
        return body.current().toDelivery();
    }

    private RuntimeException refusal() {
        return switch (status) {
            case 400 -> Refusal.badRequest("The input does not fit");
            case 401 -> Refusal.unauthenticated();
            case 403 -> Refusal.forbidden();
            case 404 -> Refusal.notFound("delivery");
            case 422 -> Refusal.keyReused();
            case 409, 429, 500, 502, 503, 504 -> Refusal.unavailable(unexpected());
            default -> unexpected();
        };
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException("deliveries-service answered %d %s".formatted(status, body.type()));
    }

    /** The part of an RFC 9457 problem that means something here. */
    record Body(@Nullable String type, @Nullable DeliveryJson current) {

        static final Body NONE = new Body(null, null);

        boolean is(String slug) {
            return ("/problems/" + slug).equals(type);
        }
    }
}
