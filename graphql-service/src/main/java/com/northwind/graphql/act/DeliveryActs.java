package com.northwind.graphql.act;

import reactor.core.publisher.Mono;

/**
 * What can be done with a delivery, by the service that owns it. Both acts are idempotent under their key. They fail with
 * a {@link com.northwind.graphql.failure.Refusal} when there is no such delivery for the caller, or nobody answers.
 */
public interface DeliveryActs {

    Mono<MarkDeliveredResult> markDelivered(MarkDeliveredInput input, String token);

    Mono<OpenCompartmentResult> openCompartment(OpenCompartmentInput input, String token);
}
