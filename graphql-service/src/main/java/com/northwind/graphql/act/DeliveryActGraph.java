package com.northwind.graphql.act;

import com.northwind.security.CallerToken;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What can be done with a delivery in the graph. The service that owns it decides, with the caller's own token. */
@Controller
class DeliveryActGraph {

    private final DeliveryActs acts;

    DeliveryActGraph(DeliveryActs acts) {
        this.acts = acts;
    }

    @MutationMapping
    Mono<TakeOutForDeliveryResult> takeOutForDelivery(@Argument TakeOutForDeliveryInput input, CallerToken caller) {
        return acts.takeOut(input, Checks.courier(caller));
    }

    @MutationMapping
    Mono<ReserveCompartmentResult> reserveCompartment(@Argument ReserveCompartmentInput input, CallerToken caller) {
        return acts.reserve(input, Checks.courier(caller));
    }

    @MutationMapping
    Mono<OpenCompartmentResult> openCompartment(@Argument OpenCompartmentInput input, CallerToken caller) {
        return acts.open(input, Checks.courier(caller));
    }

    @MutationMapping
    Mono<MarkDeliveredResult> markDelivered(@Argument MarkDeliveredInput input, CallerToken caller) {
        return acts.markDelivered(input, Checks.courier(caller));
    }

    @MutationMapping
    Mono<ReportFailureResult> reportFailure(@Argument ReportFailureInput input, CallerToken caller) {
        return acts.reportFailure(input, Checks.courier(caller));
    }

    @MutationMapping
    Mono<ReturnDeliveryResult> returnDelivery(@Argument ReturnDeliveryInput input, CallerToken caller) {
        return acts.takeBack(input, Checks.courier(caller));
    }

    @MutationMapping
    Mono<RequestUploadResult> requestUpload(@Argument RequestUploadInput input, CallerToken caller) {
        return acts.requestUpload(input, Checks.courier(caller));
    }

    @SchemaMapping
    String pickupCode(DeliveryMarked marked) {
        return marked.pickupCode().digits();
    }
}
