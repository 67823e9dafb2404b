package com.northwind.graphql.act.client;

import com.northwind.graphql.act.DeliveryActs;
import com.northwind.graphql.act.DeliveryMarked;
import com.northwind.graphql.act.DoorCommandIssued;
import com.northwind.graphql.act.MarkDeliveredInput;
import com.northwind.graphql.act.MarkDeliveredResult;
import com.northwind.graphql.act.OpenCompartmentInput;
import com.northwind.graphql.act.OpenCompartmentResult;
import com.northwind.graphql.failure.Refusal;
import java.net.ConnectException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Asks deliveries-service. What was never sent is tried once more; what may have arrived is not. */
@Component
class DeliveryClient implements DeliveryActs {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final WebClient deliveries;

    DeliveryClient(WebClient deliveriesService) {
        this.deliveries = deliveriesService;
    }

    @Override
    public Mono<MarkDeliveredResult> markDelivered(MarkDeliveredInput input, String token) {
        WebClient.RequestHeadersSpec<?> request = deliveries
                .post()
                .uri("/v1/deliveries/{id}/delivered", input.deliveryId())
                .bodyValue(new MarkJson(input.expectedRevision(), input.signatureKey()));
        return send(
                request,
                input.idempotencyKey(),
                token,
                answer -> answer.statusCode().is2xxSuccessful()
                        ? answer.bodyToMono(DeliveryJson.class)
                                .map(delivery -> new DeliveryMarked(delivery.toDelivery(), isReplayed(answer)))
                        : problem(answer).map(Problem::ofMarking));
    }

    @Override
    public Mono<OpenCompartmentResult> openCompartment(OpenCompartmentInput input, String token) {
        WebClient.RequestHeadersSpec<?> request =
                deliveries.post().uri("/v1/deliveries/{id}/open-compartment", input.deliveryId());
        return send(
                request,
                input.idempotencyKey(),
                token,
                answer -> answer.statusCode().is2xxSuccessful()
                        ? answer.bodyToMono(CommandJson.class).map(command -> command.issued(isReplayed(answer)))
                        : problem(answer).map(Problem::ofOpening));
    }

    private static <R> Mono<R> send(
            WebClient.RequestHeadersSpec<?> request,
            String key,
            String token,
            Function<ClientResponse, Mono<R>> outcome) {
        return request.header(KEY, key)
                .headers(headers -> headers.setBearerAuth(token))
                .exchangeToMono(outcome)
                .retryWhen(Retry.max(1)
                        .filter(DeliveryClient::wasNeverSent)
                        .onRetryExhaustedThrow((_, last) -> last.failure()))
                .onErrorMap(WebClientException.class, Refusal::unavailable);
    }

    private static boolean wasNeverSent(Throwable failure) {
        return failure instanceof WebClientRequestException && failure.getCause() instanceof ConnectException;
    }

    private static Mono<Problem> problem(ClientResponse answer) {
        int status = answer.statusCode().value();
        return answer.bodyToMono(Problem.Body.class)
                .onErrorReturn(Problem.Body.NONE)
                .defaultIfEmpty(Problem.Body.NONE)
                .map(body -> new Problem(status, body));
    }

    private static boolean isReplayed(ClientResponse answer) {
        return Boolean.parseBoolean(answer.headers().asHttpHeaders().getFirst(REPLAYED));
    }

    private record MarkJson(
            @Nullable Long expectedRevision, @Nullable String signatureKey) {}

    private record CommandJson(String commandId, String locker, String compartment, Instant expiresAt) {

        DoorCommandIssued issued(boolean replayed) {
            return new DoorCommandIssued(commandId, locker, compartment, expiresAt, replayed);
        }
    }
}
