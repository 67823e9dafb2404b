package com.northwind.graphql.act;

import com.northwind.graphql.delivery.DeliveryId;
import com.northwind.graphql.failure.Refusal;
import com.northwind.security.CallerToken;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What was done offline in the graph. */
@Controller
class OutboxGraph {

    private static final int MAX_ENTRIES = 100;

    private final DeliveryActs acts;

    OutboxGraph(DeliveryActs acts) {
        this.acts = acts;
    }

    @MutationMapping
    Mono<List<OutboxOutcome>> submitOutbox(@Argument List<OutboxEntryInput> entries, CallerToken caller) {
        String token = Checks.courier(caller);
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw Refusal.badArgument(
                    "entries", "The argument entries must have 1 to %d of them".formatted(MAX_ENTRIES));
        }
        List<OutboxEntryInput> sent =
                entries.stream().filter(OutboxGraph::canBeSent).toList();
        Mono<List<OutboxOutcome>> answered = sent.isEmpty() ? Mono.just(List.of()) : acts.submit(sent, token);
        return answered.map(outcomes -> inOrder(entries, outcomes.iterator()));
    }

    /** What names no delivery at all is not sent: it would spoil the request for all others. */
    private static boolean canBeSent(OutboxEntryInput entry) {
        return DeliveryId.isOne(entry.deliveryId());
    }

    private static List<OutboxOutcome> inOrder(List<OutboxEntryInput> entries, Iterator<OutboxOutcome> outcomes) {
        return entries.stream()
                .map(entry -> canBeSent(entry)
                        ? outcomes.next()
                        : new OutboxRejected(entry.idempotencyKey(), RejectionReason.UNKNOWN_DELIVERY, false, null))
                .toList();
    }

    @SchemaMapping
    @Nullable String pickupCode(OutboxDone done) {
        return done.pickupCode() == null ? null : done.pickupCode().digits();
    }
}
