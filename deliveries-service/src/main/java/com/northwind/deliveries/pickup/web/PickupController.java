package com.northwind.deliveries.pickup.web;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.pickup.Box;
import com.northwind.deliveries.pickup.Collection;
import com.northwind.deliveries.pickup.CollectionResult.Again;
import com.northwind.deliveries.pickup.CollectionResult.Collected;
import com.northwind.deliveries.pickup.CollectionResult.Refused;
import com.northwind.deliveries.pickup.Guess;
import com.northwind.deliveries.pickup.Keypad;
import com.northwind.deliveries.pickup.KeypadResult;
import com.northwind.deliveries.pickup.KeypadResult.Busy;
import com.northwind.deliveries.pickup.KeypadResult.Locked;
import com.northwind.deliveries.pickup.KeypadResult.Replayed;
import com.northwind.deliveries.pickup.KeypadResult.Right;
import com.northwind.deliveries.pickup.KeypadResult.Settled;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import com.northwind.security.Caller;
import com.northwind.web.IdempotencyKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Opens a compartment for whoever typed its code, and hears that the parcel was taken out. */
@RestController
class PickupController {

    private final Keypad keypad;
    private final Collection collection;
    private final PickupProblems problems;

    PickupController(Keypad keypad, Collection collection, PickupProblems problems) {
        this.keypad = keypad;
        this.collection = collection;
        this.problems = problems;
    }

    @PostMapping("/v1/lockers/{locker}/pickups")
    ResponseEntity<?> open(
            @PathVariable String locker,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody PickupRequest body,
            @AuthenticationPrincipal Caller caller) {
        return answer(keypad.open(body.guess(locker, caller, key)));
    }

    @PostMapping("/v1/lockers/{locker}/pickups/collected")
    ResponseEntity<?> collect(
            @PathVariable String locker,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody PickupRequest body,
            @AuthenticationPrincipal Caller caller) {
        Guess guess = body.guess(locker, caller, key);
        return switch (collection.collect(guess)) {
            case Collected(Delivery delivery) -> ResponseEntity.ok(CollectedResponse.of(delivery, guess.box()));
            case Again(Delivery delivery) ->
                ResponseEntity.ok()
                        .header(IdempotencyKey.REPLAYED, "true")
                        .body(CollectedResponse.of(delivery, guess.box()));
            case Refused(KeypadResult why) -> answer(why);
        };
    }

    private ResponseEntity<?> answer(KeypadResult result) {
        return switch (result) {
            case Right right -> opened(right);
            case Wrong wrong -> PickupProblems.wrong(wrong);
            case Locked locked -> problems.locked(locked);
            case Busy busy -> problems.busy(busy);
            case Replayed(Settled settled) -> {
                ResponseEntity<?> first = answer(settled);
                yield ResponseEntity.status(first.getStatusCode())
                        .headers(first.getHeaders())
                        .header(IdempotencyKey.REPLAYED, "true")
                        .body(first.getBody());
            }
        };
    }

    private static ResponseEntity<?> opened(Right right) {
        return ResponseEntity.accepted().body(CommandResponse.of(Objects.requireNonNull(right.command())));
    }

    record CommandResponse(UUID commandId, String locker, String compartment, Instant expiresAt) {

        static CommandResponse of(DoorCommand command) {
            return new CommandResponse(
                    command.id(),
                    command.compartment().locker(),
                    command.compartment().number(),
                    command.expiresAt());
        }
    }

    /** No more than a machine needs to know. */
    record CollectedResponse(String delivery, String locker, String compartment, Instant collectedAt) {

        static CollectedResponse of(Delivery collected, Box box) {
            return new CollectedResponse(collected.id().toString(), box.locker(), box.number(), collected.changedAt());
        }
    }
}
