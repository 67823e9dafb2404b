package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.Deliveries.UnreadableCursor;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Obstacle;
import com.northwind.web.InvalidField;
import com.northwind.web.Problems;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The failures of this feature in the words of its contract. Everything else is answered by the platform. */
@RestControllerAdvice
@Order(0)
class DeliveryProblems {

    /** The same for a delivery of somebody else: what a caller may not see does not exist. */
    static ResponseEntity<ProblemDetail> unknown() {
        return Problems.answer(HttpStatus.NOT_FOUND, "unknown-delivery", "There is no such delivery");
    }

    static ResponseEntity<ProblemDetail> stale(Delivery current) {
        ProblemDetail problem = Problems.of(
                HttpStatus.CONFLICT, "stale-delivery", "The delivery has changed since the expected revision");
        problem.setProperty("current", DeliveryResponse.of(current));
        return ResponseEntity.of(problem).build();
    }

    static ResponseEntity<ProblemDetail> notPossible(Delivery current, Obstacle obstacle) {
        String detail =
                switch (obstacle) {
                    case STATUS -> "Where the delivery stands does not allow it";
                    case NO_COMPARTMENT -> "No compartment is reserved for the delivery";
                    case NO_VACANCY -> "No vacant compartment takes the parcel";
                    case EVIDENCE_MISSING -> "The photo or signature was not uploaded";
                    case EVIDENCE_UNFIT -> "The photo or signature is not one that this delivery may have";
                };
        return ResponseEntity.of(state(current, obstacle.name(), detail)).build();
    }

    static ResponseEntity<ProblemDetail> busy(Delivery current, Duration left) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(HttpHeaders.RETRY_AFTER, Problems.retryAfter(left))
                .body(state(current, "DOOR_BUSY", "A command to this door is under way"));
    }

    private static ProblemDetail state(Delivery current, String reason, String detail) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "delivery-state", detail);
        problem.setProperty("reason", reason);
        problem.setProperty("current", DeliveryResponse.of(current));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableCursor failure) {
        return Problems.of(new InvalidField("after", "is not a cursor of this list"));
    }
}
