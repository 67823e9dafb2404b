package com.northwind.graphql;

import com.northwind.graphql.act.DeliveryActs;
import com.northwind.graphql.act.MarkDeliveredInput;
import com.northwind.graphql.act.MarkDeliveredResult;
import com.northwind.graphql.act.OpenCompartmentInput;
import com.northwind.graphql.act.OpenCompartmentResult;
import com.northwind.graphql.act.OutboxEntryInput;
import com.northwind.graphql.act.OutboxOutcome;
import com.northwind.graphql.act.ReportFailureInput;
import com.northwind.graphql.act.ReportFailureResult;
import com.northwind.graphql.act.RequestUploadInput;
import com.northwind.graphql.act.RequestUploadResult;
import com.northwind.graphql.act.ReserveCompartmentInput;
import com.northwind.graphql.act.ReserveCompartmentResult;
import com.northwind.graphql.act.ReturnDeliveryInput;
import com.northwind.graphql.act.ReturnDeliveryResult;
import com.northwind.graphql.act.TakeOutForDeliveryInput;
import com.northwind.graphql.act.TakeOutForDeliveryResult;
import java.util.List;
import reactor.core.publisher.Mono;

/** Does nothing and answers what the world says. */
record FakeActs(World world) implements DeliveryActs {

    @Override
    public Mono<TakeOutForDeliveryResult> takeOut(TakeOutForDeliveryInput input, String token) {
        return answer(TakeOutForDeliveryResult.class, input);
    }

    @Override
    public Mono<ReserveCompartmentResult> reserve(ReserveCompartmentInput input, String token) {
        return answer(ReserveCompartmentResult.class, input);
    }

    @Override
    public Mono<OpenCompartmentResult> open(OpenCompartmentInput input, String token) {
        return answer(OpenCompartmentResult.class, input);
    }

    @Override
    public Mono<MarkDeliveredResult> markDelivered(MarkDeliveredInput input, String token) {
        return answer(MarkDeliveredResult.class, input);
    }

    @Override
    public Mono<ReportFailureResult> reportFailure(ReportFailureInput input, String token) {
        return answer(ReportFailureResult.class, input);
    }

    @Override
    public Mono<ReturnDeliveryResult> takeBack(ReturnDeliveryInput input, String token) {
        return answer(ReturnDeliveryResult.class, input);
    }

    @Override
    public Mono<RequestUploadResult> requestUpload(RequestUploadInput input, String token) {
        return answer(RequestUploadResult.class, input);
    }

    @Override
    public Mono<List<OutboxOutcome>> submit(List<OutboxEntryInput> entries, String token) {
        entries.forEach(entry -> world.calls.add("outbox " + entry.idempotencyKey()));
        return Mono.just(entries.stream().map(world.outcome).toList());
    }

    private <R> Mono<R> answer(Class<R> type, Object input) {
        world.calls.add(input.toString());
        return world.result instanceof RuntimeException failure
                ? Mono.error(failure)
                : Mono.just(type.cast(world.result));
    }
}
