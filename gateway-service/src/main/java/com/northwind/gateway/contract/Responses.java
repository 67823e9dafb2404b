package com.northwind.gateway.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Everything an operation answers. */
public final class Responses {

    private final Map<Integer, Response> byStatus;
    private final Set<MediaType> produced;

    Responses(Map<Integer, Response> byStatus) {
        this.byStatus = Map.copyOf(byStatus);
        this.produced = byStatus.entrySet().stream()
                .filter(response -> HttpStatus.valueOf(response.getKey()).is2xxSuccessful())
                .flatMap(response -> response.getValue().content().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty if the contract does not say that there is such an answer. */
    public Optional<Response> of(int status) {
        return Optional.ofNullable(byStatus.get(status));
    }

    /** In which media types it succeeds; none if a success has no body. */
    public Set<MediaType> produced() {
        return produced;
    }
}
