package com.northwind.deliveries.pickup.web;

import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.pickup.Keypad;
import com.northwind.deliveries.pickup.KeypadResult;
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

/** Opens a compartment for whoever typed its code. */
@RestController
class PickupController {

    private final Keypad keypad;
    private final PickupProblems problems;

    PickupController(Keypad keypad, PickupProblems problems) {
        this.keypad = keypad;
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

    private ResponseEntity<?> answer(KeypadResult result) {
        return switch (result) {
            case Right right -> opened(right);
            case Wrong wrong -> PickupProblems.wrong(wrong);
            case Locked locked -> problems.locked(locked);
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
}
