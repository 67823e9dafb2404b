package com.northwind.deliveries.pickup.web;

import com.northwind.deliveries.pickup.KeypadResult.Busy;
import com.northwind.deliveries.pickup.KeypadResult.Locked;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import com.northwind.deliveries.pickup.web.PickupRequest.UnknownLocker;
import com.northwind.web.Problems;
import java.time.Clock;
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
class PickupProblems {

    private final Clock clock;

    PickupProblems(Clock clock) {
        this.clock = clock;
    }

    /** The same for an empty compartment: what waits is nobody's business without its code. */
    static ResponseEntity<ProblemDetail> wrong(Wrong wrong) {
        ProblemDetail problem =
                Problems.of(HttpStatus.FORBIDDEN, "wrong-code", "It is not the code of a parcel in this compartment");
        problem.setProperty("attemptsLeft", wrong.attemptsLeft());
        return ResponseEntity.of(problem).build();
    }

    ResponseEntity<ProblemDetail> locked(Locked locked) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Problems.retryAfter(Duration.between(clock.instant(), locked.until())))
                .body(Problems.of(HttpStatus.TOO_MANY_REQUESTS, "pickup-locked", "There were too many wrong codes"));
    }

    /** Whoever reads this has the code of the parcel. */
    ResponseEntity<ProblemDetail> busy(Busy busy) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(HttpHeaders.RETRY_AFTER, Problems.retryAfter(Duration.between(clock.instant(), busy.until())))
                .body(Problems.of(HttpStatus.CONFLICT, "door-busy", "A command to this door is under way"));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownLocker failure) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-locker", "There is no such locker");
    }
}
