package com.northwind.gateway.authorizer.client;

import com.northwind.gateway.authorizer.Authorizer;
import com.northwind.gateway.authorizer.Decision;
import com.northwind.gateway.authorizer.Question;
import com.northwind.gateway.neighbour.NeighbourAway;
import com.northwind.gateway.neighbour.NeighbourRefused;
import com.northwind.gateway.neighbour.Neighbours;
import java.net.URI;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An authorizer over HTTP, {@code authorizeCall} of the contract. */
@Component
class HttpAuthorizer implements Authorizer {

    private final Neighbours neighbours;

    HttpAuthorizer(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** One that is not there, or does not understand, has decided nothing. */
    @Override
    public Mono<Decision> decide(URI url, Question question) {
        return neighbours
                .post(url, question, Decision.class)
                .onErrorMap(NeighbourRefused.class, it -> new NeighbourAway("An authorizer did not understand", it))
                .switchIfEmpty(Mono.error(() -> new NeighbourAway("An authorizer did not decide", null)));
    }
}
