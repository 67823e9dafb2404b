package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Deliveries.Page;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a courier carries. */
@RestController
@RequestMapping("/v1/deliveries")
class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/{id}")
    ResponseEntity<?> get(@PathVariable DeliveryId id, @AuthenticationPrincipal Caller caller) {
        return deliveries
                .find(id)
                .filter(delivery -> delivery.isCarriedBy(new Courier(caller.subject())))
                .<ResponseEntity<?>>map(delivery -> ResponseEntity.ok(DeliveryResponse.of(delivery)))
                .orElseGet(DeliveryProblems::unknown);
    }

    @GetMapping
    PageResponse ofDay(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Caller caller) {
        Page page = deliveries.ofDay(new Courier(caller.subject()), date, first, after);
        return new PageResponse(page.items().stream().map(DeliveryResponse::of).toList(), page.next());
    }

    record PageResponse(
            List<DeliveryResponse> items, @Nullable String nextCursor) {}
}
