package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.Obstacle;
import com.northwind.deliveries.delivery.Opening;
import com.northwind.deliveries.delivery.OpeningResult.Busy;
import com.northwind.deliveries.delivery.OpeningResult.Commanded;
import com.northwind.deliveries.delivery.OpeningResult.NotPossible;
import com.northwind.deliveries.delivery.OpeningResult.Replayed;
import com.northwind.deliveries.delivery.OpeningResult.Stale;
import com.northwind.deliveries.delivery.OpeningResult.Unknown;
import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.security.Caller;
import com.northwind.web.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Opens the compartment of a delivery. */
@RestController
class OpeningController {

    private final Opening opening;
    private final Clock clock;

    OpeningController(Opening opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @PostMapping("/v1/deliveries/{id}/open-compartment")
    ResponseEntity<?> open(
            @PathVariable DeliveryId id,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody(required = false) @Nullable OpenRequest body,
            @AuthenticationPrincipal Caller caller) {
        Long expected = body == null ? null : body.expectedRevision();
        return switch (opening.open(id, new Courier(caller.subject()), key.value(), expected)) {
            case Commanded(DoorCommand command) -> ResponseEntity.accepted().body(CommandResponse.of(command));
            case Replayed(DoorCommand command) ->
                ResponseEntity.accepted()
                        .header(IdempotencyKey.REPLAYED, "true")
                        .body(CommandResponse.of(command));
            case Stale(Delivery current) -> DeliveryProblems.stale(current);
            case NotPossible(Delivery current, Obstacle obstacle) -> DeliveryProblems.notPossible(current, obstacle);
            case Busy(Delivery current, Instant until) ->
                DeliveryProblems.busy(current, Duration.between(clock.instant(), until));
            case Unknown() -> DeliveryProblems.unknown();
        };
    }

    record OpenRequest(@Nullable Long expectedRevision) {}

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
