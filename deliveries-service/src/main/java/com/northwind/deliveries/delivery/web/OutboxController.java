package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryAct.Deliver;
import com.northwind.deliveries.delivery.Outbox;
import com.northwind.deliveries.delivery.OutboxEntry;
import com.northwind.deliveries.delivery.OutboxEntry.Understood;
import com.northwind.deliveries.delivery.OutboxOutcome;
import com.northwind.deliveries.delivery.OutboxOutcome.Conflict;
import com.northwind.deliveries.delivery.OutboxOutcome.Done;
import com.northwind.deliveries.delivery.OutboxOutcome.Reason;
import com.northwind.deliveries.delivery.OutboxOutcome.Rejected;
import com.northwind.deliveries.delivery.PickupCodes;
import com.northwind.security.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a courier did offline. */
@RestController
class OutboxController {

    private static final Logger log = LoggerFactory.getLogger(OutboxController.class);

    private final Outbox outbox;
    private final PickupCodes codes;

    OutboxController(Outbox outbox, PickupCodes codes) {
        this.outbox = outbox;
        this.codes = codes;
    }

    @PostMapping("/v1/outbox")
    OutcomesResponse submit(@RequestBody @Valid OutboxBody body, @AuthenticationPrincipal Caller caller) {
        List<OutboxEntry> entries =
                body.entries().stream().map(entry -> entry.of(caller.subject())).toList();
        List<OutboxOutcome> outcomes = outbox.submit(
                caller.subject(),
                entries,
                (key, failure) -> log.warn("failed for now courier={} key={}", caller.subject(), key, failure));
        return new OutcomesResponse(IntStream.range(0, entries.size())
                .mapToObj(i -> response(entries.get(i), outcomes.get(i)))
                .toList());
    }

    private OutcomeResponse response(OutboxEntry entry, OutboxOutcome outcome) {
        return switch (outcome) {
            case Done(String key, Delivery delivery, boolean replayed) ->
                new OutcomeResponse(
                        key,
                        replayed ? "REPLAYED" : "DONE",
                        null,
                        false,
                        DeliveryResponse.of(delivery),
                        code(entry, delivery));
            case Conflict(String key, Delivery current) ->
                new OutcomeResponse(key, "CONFLICT", null, false, DeliveryResponse.of(current), null);
            case Rejected(String key, Delivery current, Reason reason) ->
                new OutcomeResponse(
                        key,
                        "REJECTED",
                        reason,
                        reason.isRetriable(),
                        current == null ? null : DeliveryResponse.of(current),
                        null);
        };
    }

    private @Nullable String code(OutboxEntry entry, Delivery delivered) {
        return entry instanceof Understood understood && understood.request().act() instanceof Deliver
                ? codes.codeOf(delivered).digits()
                : null;
    }

    record OutcomesResponse(List<OutcomeResponse> outcomes) {}

    record OutcomeResponse(
            String key,
            String outcome,
            @Nullable Reason reason,
            boolean retriable,
            @Nullable DeliveryResponse delivery,
            @Nullable String pickupCode) {

        /** The code is nobody's business in a log. */
        @Override
        public String toString() {
            return "OutcomeResponse[%s, %s]".formatted(key, outcome);
        }
    }
}
