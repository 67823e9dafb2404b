package com.northwind.graphql.act;

import com.northwind.graphql.access.Access;
import com.northwind.graphql.failure.Refusal;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import java.util.regex.Pattern;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What can be done with deliveries in the graph. The service that owns them decides, with the caller's own token. */
@Controller
class DeliveryActGraph {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final Pattern SIGNATURE = Pattern.compile("signatures/[0-9a-f-]{36}\\.[a-z0-9]{1,5}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DeliveryActs acts;

    DeliveryActGraph(DeliveryActs acts) {
        this.acts = acts;
    }

    @MutationMapping
    Mono<MarkDeliveredResult> markDelivered(@Argument MarkDeliveredInput input, CallerToken caller) {
        check(input.deliveryId(), input.idempotencyKey(), caller);
        if (input.signatureKey() != null
                && !SIGNATURE.matcher(input.signatureKey()).matches()) {
            throw Refusal.badArgument("signatureKey", "A signatureKey looks like signatures/<deliveryId>.svg");
        }
        return acts.markDelivered(input, caller.getToken().getTokenValue());
    }

    @MutationMapping
    Mono<OpenCompartmentResult> openCompartment(@Argument OpenCompartmentInput input, CallerToken caller) {
        check(input.deliveryId(), input.idempotencyKey(), caller);
        return acts.openCompartment(input, caller.getToken().getTokenValue());
    }

    /** Both become part of a request to a neighbour, so neither may be anything but what it claims to be. */
    private static void check(String id, String key, CallerToken caller) {
        Access.in(Group.COURIER, caller);
        if (!KEY.matcher(key).matches()) {
            throw Refusal.badArgument(
                    "idempotencyKey",
                    "An idempotencyKey has 1 to 100 letters, digits, dots, dashes, underscores or colons");
        }
        if (!ID.matcher(id).matches()) {
            throw Refusal.notFound("delivery");
        }
    }
}
