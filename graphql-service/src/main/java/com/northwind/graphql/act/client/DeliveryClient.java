package com.northwind.graphql.act.client;

import com.northwind.graphql.act.ActInput;
import com.northwind.graphql.act.DeliveryActs;
import com.northwind.graphql.act.MarkDeliveredInput;
import com.northwind.graphql.act.MarkDeliveredResult;
import com.northwind.graphql.act.NotDone;
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
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks deliveries-service. */
@Component
class DeliveryClient implements DeliveryActs {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    /** At once. Together less than there are connections, so that slow outboxes leave some to acts. */
    private static final int ACTS = 150;

    private static final int OUTBOXES = 40;

    private final WebClient deliveries;
    private final KeyedCalls acts;
    private final KeyedCalls outboxes;

    DeliveryClient(WebClient deliveriesService, DeliveriesProperties properties) {
        this.deliveries = deliveriesService;
        this.acts = new KeyedCalls("acts", ACTS, properties.patience());
        this.outboxes = new KeyedCalls("outboxes", OUTBOXES, properties.outboxPatience());
    }

    @Override
    public Mono<TakeOutForDeliveryResult> takeOut(TakeOutForDeliveryInput input, String token) {
        return act("out-for-delivery", input, token, DeliveryJson.class, DeliveryJson::takenOut, it -> it);
    }

    @Override
    public Mono<ReserveCompartmentResult> reserve(ReserveCompartmentInput input, String token) {
        return act("reservation", input, token, DeliveryJson.class, DeliveryJson::reserved, it -> it);
    }

    @Override
    public Mono<MarkDeliveredResult> markDelivered(MarkDeliveredInput input, String token) {
        return act("delivered", input, token, MarkedJson.class, MarkedJson::told, it -> it);
    }

    @Override
    public Mono<ReportFailureResult> reportFailure(ReportFailureInput input, String token) {
        return act("failed", input, token, DeliveryJson.class, DeliveryJson::failed, it -> it);
    }

    @Override
    public Mono<ReturnDeliveryResult> takeBack(ReturnDeliveryInput input, String token) {
        return act("returned", input, token, DeliveryJson.class, DeliveryJson::returned, it -> it);
    }

    @Override
    public Mono<OpenCompartmentResult> open(OpenCompartmentInput input, String token) {
        return send(
                post("open-compartment", input.deliveryId(), token)
                        .header(KEY, input.idempotencyKey())
                        .bodyValue(new OpeningJson(input.expectedRevision())),
                CommandJson.class,
                CommandJson::told,
                Problem::notDone,
                acts);
    }

    /** Has no key, because it may be asked as often as one likes. */
    @Override
    public Mono<RequestUploadResult> requestUpload(RequestUploadInput input, String token) {
        return send(
                post("uploads", input.deliveryId(), token)
                        .bodyValue(
                                new UploadJson.Wish(input.kind(), input.type().mediaType(), input.length())),
                UploadJson.class,
                (upload, _) -> upload.told(),
                Problem::notPossible,
                acts);
    }

    /** Its entries have keys each. */
    @Override
    public Mono<List<OutboxOutcome>> submit(List<OutboxEntryInput> entries, String token) {
        return send(
                deliveries
                        .post()
                        .uri("/v1/outbox")
                        .headers(headers -> headers.setBearerAuth(token))
                        .bodyValue(OutboxJson.of(entries)),
                OutcomesJson.class,
                (outcomes, _) -> outcomes.told(),
                problem -> {
                    throw problem.refusal();
                },
                outboxes);
    }

    private <B, R> Mono<R> act(
            String act,
            ActInput input,
            String token,
            Class<B> body,
            BiFunction<B, Boolean, ? extends R> done,
            Function<NotDone, ? extends R> notDone) {
        return send(
                post(act, input.deliveryId(), token)
                        .header(KEY, input.idempotencyKey())
                        .bodyValue(ActJson.of(input)),
                body,
                done,
                problem -> notDone.apply(problem.notDone()),
                acts);
    }

    private WebClient.RequestBodySpec post(String act, String delivery, String token) {
        return deliveries
                .post()
                .uri("/v1/deliveries/{id}/{act}", delivery, act)
                .headers(headers -> headers.setBearerAuth(token));
    }

    private <B, R> Mono<R> send(
            WebClient.RequestHeadersSpec<?> request,
            Class<B> body,
            BiFunction<B, Boolean, ? extends R> done,
            Function<Problem, ? extends R> refused,
            KeyedCalls calls) {
        return calls.answer(request.exchangeToMono(answer -> answer.statusCode().is2xxSuccessful()
                ? answer.bodyToMono(body).map(it -> done.apply(it, isReplayed(answer)))
                : Problem.of(answer).map(refused)));
    }

    private static boolean isReplayed(ClientResponse answer) {
        return Boolean.parseBoolean(answer.headers().asHttpHeaders().getFirst(REPLAYED));
    }

    private record OpeningJson(@Nullable Long expectedRevision) {}
}
