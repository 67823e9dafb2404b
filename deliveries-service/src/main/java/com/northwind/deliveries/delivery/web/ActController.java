package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.ActRequest;
import com.northwind.deliveries.delivery.ActResult;
import com.northwind.deliveries.delivery.ActResult.Done;
import com.northwind.deliveries.delivery.ActResult.NotPossible;
import com.northwind.deliveries.delivery.ActResult.Replayed;
import com.northwind.deliveries.delivery.ActResult.Senseless;
import com.northwind.deliveries.delivery.ActResult.Stale;
import com.northwind.deliveries.delivery.ActResult.Unknown;
import com.northwind.deliveries.delivery.Acts;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryAct;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.Obstacle;
import com.northwind.deliveries.delivery.PickupCodes;
import com.northwind.security.Caller;
import com.northwind.web.IdempotencyKey;
import com.northwind.web.InvalidField;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with one delivery. */
@RestController
@RequestMapping("/v1/deliveries/{id}")
class ActController {

    private final Acts acts;
    private final PickupCodes codes;

    ActController(Acts acts, PickupCodes codes) {
        this.acts = acts;
        this.codes = codes;
    }

    @PostMapping("/out-for-delivery")
    ResponseEntity<?> takeOut(
            @PathVariable DeliveryId id,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody ActBody.TakeOut body,
            @AuthenticationPrincipal Caller caller) {
        return answer(id, key, body, caller);
    }

    @PostMapping("/reservation")
    ResponseEntity<?> reserve(
            @PathVariable DeliveryId id,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody @Valid ActBody.Reserve body,
            @AuthenticationPrincipal Caller caller) {
        return answer(id, key, body, caller);
    }

    @PostMapping("/delivered")
    ResponseEntity<?> deliver(
            @PathVariable DeliveryId id,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody @Valid ActBody.Deliver body,
            @AuthenticationPrincipal Caller caller) {
        return answer(id, key, body, caller, it -> DeliveredResponse.of(it, codes.codeOf(it)));
    }

    @PostMapping("/failed")
    ResponseEntity<?> fail(
            @PathVariable DeliveryId id,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody @Valid ActBody.Fail body,
            @AuthenticationPrincipal Caller caller) {
        return answer(id, key, body, caller);
    }

    @PostMapping("/returned")
    ResponseEntity<?> giveBack(
            @PathVariable DeliveryId id,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody ActBody.Return body,
            @AuthenticationPrincipal Caller caller) {
        return answer(id, key, body, caller);
    }

    @PostMapping("/assignment")
    ResponseEntity<?> assign(
            @PathVariable DeliveryId id,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody @Valid ActBody.Assign body,
            @AuthenticationPrincipal Caller caller) {
        return answer(id, key, body, caller);
    }

    private ResponseEntity<?> answer(DeliveryId id, IdempotencyKey key, ActBody body, Caller caller) {
        return answer(id, key, body, caller, DeliveryResponse::of);
    }

    private ResponseEntity<?> answer(
            DeliveryId id, IdempotencyKey key, ActBody body, Caller caller, Function<Delivery, ?> response) {
        DeliveryAct act = body.act();
        ActResult result = acts.perform(
                new ActRequest(id, caller.subject(), key.value(), body.expectedRevision(), body.actedAt(), act));
        return switch (result) {
            case Done(Delivery delivery) -> ResponseEntity.ok(response.apply(delivery));
            case Replayed(Delivery delivery) ->
                ResponseEntity.ok().header(IdempotencyKey.REPLAYED, "true").body(response.apply(delivery));
            case Stale(Delivery current) -> DeliveryProblems.stale(current);
            case NotPossible(Delivery current, Obstacle obstacle) -> DeliveryProblems.notPossible(current, obstacle);
            case Unknown() -> DeliveryProblems.unknown();
            case Senseless(String field, String rule) -> throw new InvalidField(field, rule);
        };
    }
}
