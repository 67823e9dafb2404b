package com.northwind.graphql.act;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What can be done with a delivery, by the service that owns it and with the courier's own token. Every act is idempotent
 * under its key. They fail with a {@link com.northwind.graphql.failure.Refusal} when there is no such delivery for the
 * courier, or nobody answers.
 */
public interface DeliveryActs {

    Mono<TakeOutForDeliveryResult> takeOut(TakeOutForDeliveryInput input, String token);

    Mono<ReserveCompartmentResult> reserve(ReserveCompartmentInput input, String token);

    Mono<OpenCompartmentResult> open(OpenCompartmentInput input, String token);

    Mono<MarkDeliveredResult> markDelivered(MarkDeliveredInput input, String token);

    Mono<ReportFailureResult> reportFailure(ReportFailureInput input, String token);

    Mono<ReturnDeliveryResult> takeBack(ReturnDeliveryInput input, String token);

    Mono<RequestUploadResult> requestUpload(RequestUploadInput input, String token);

    /** One outcome for each entry, in their order. */
    Mono<List<OutboxOutcome>> submit(List<OutboxEntryInput> entries, String token);
}
