package com.northwind.gateway.apikey.client;

import com.northwind.gateway.apikey.ApiKey;
import com.northwind.gateway.apikey.ApiKeys;
import com.northwind.gateway.neighbour.Neighbours;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keys of invoices-service, {@code findApiKey} of its contract. */
@Component
class InvoicesApiKeys implements ApiKeys {

    private final Neighbours neighbours;
    private final String keys;

    InvoicesApiKeys(Neighbours neighbours, @Value("${northwind.invoices.url}") String invoices) {
        this.neighbours = neighbours;
        this.keys = invoices + "/internal/api-keys/";
    }

    /** The id is letters and digits alone, by the shape of a key. */
    @Override
    public Mono<ApiKey> find(String id) {
        return neighbours.get(URI.create(keys + id), ApiKey.class);
    }
}
