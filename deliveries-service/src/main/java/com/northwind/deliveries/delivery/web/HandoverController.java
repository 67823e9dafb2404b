package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.Handover;
import com.northwind.deliveries.delivery.HandoverResult.Done;
import com.northwind.deliveries.delivery.HandoverResult.NotPossible;
import com.northwind.deliveries.delivery.HandoverResult.Replayed;
import com.northwind.deliveries.delivery.HandoverResult.Stale;
import com.northwind.deliveries.delivery.HandoverResult.Unknown;
import com.northwind.deliveries.delivery.Obstacle;
import com.northwind.deliveries.delivery.SignatureKey;
import com.northwind.security.Caller;
import com.northwind.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Marks a delivery as delivered. */
@RestController
class HandoverController {

    private final Handover handover;

    HandoverController(Handover handover) {
        this.handover = handover;
    }

    @PostMapping("/v1/deliveries/{id}/delivered")
    ResponseEntity<?> deliver(
            @PathVariable DeliveryId id,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody DeliveredRequest body,
            @AuthenticationPrincipal Caller caller) {
        Handover.Request request = new Handover.Request(
                id, new Courier(caller.subject()), key.value(), body.expectedRevision(), body.signature(id));
        return switch (handover.deliver(request)) {
            case Done(Delivery delivery) -> ResponseEntity.ok(DeliveryResponse.of(delivery));
            case Replayed(Delivery delivery) ->
                ResponseEntity.ok().header(IdempotencyKey.REPLAYED, "true").body(DeliveryResponse.of(delivery));
            case Stale(Delivery current) -> DeliveryProblems.stale(current);
            case NotPossible(Delivery current, Obstacle obstacle) -> DeliveryProblems.notPossible(current, obstacle);
            case Unknown() -> DeliveryProblems.unknown();
        };
    }

    record DeliveredRequest(
            @Nullable Long expectedRevision, @Nullable String signatureKey) {

        @Nullable SignatureKey signature(DeliveryId delivery) {
            if (signatureKey == null) {
                return null;
            }
            try {
                return SignatureKey.of(delivery, signatureKey);
            } catch (IllegalArgumentException otherShape) {
                throw new InvalidField("signatureKey", "is not signatures/<id of the delivery>.<extension>");
            }
        }
    }
}
