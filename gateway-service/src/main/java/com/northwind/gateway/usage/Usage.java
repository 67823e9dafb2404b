package com.northwind.gateway.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was counted since it was last taken. It grows with partners, operations and days, not with requests, so it may wait
 * for as long as nobody takes it.
 */
@Component
public class Usage {

    private static final Requests ANSWERED = new Requests(1, 0);
    private static final Requests REFUSED = new Requests(0, 1);

    private final Map<Key, Requests> counted = new ConcurrentHashMap<>();

    /** Counts a request that the plan allowed, and that therefore counts against the quota. */
    public void answered(String partner, LocalDate day, String operationId) {
        counted.merge(new Key(partner, day, operationId), ANSWERED, Requests::plus);
    }

    /** Counts a request that the plan refused. */
    public void refused(String partner, LocalDate day, String operationId) {
        counted.merge(new Key(partner, day, operationId), REFUSED, Requests::plus);
    }

    /** Whatever is taken is counted no more; what is counted meanwhile is either in it or stays. */
    List<Count> take() {
        return List.copyOf(counted.keySet()).stream().flatMap(this::take).toList();
    }

    private Stream<Count> take(Key key) {
        return Optional.ofNullable(counted.remove(key)).stream()
                .map(it -> new Count(key.partner(), key.day(), key.operationId(), it.answered(), it.refused()));
    }

    private record Key(String partner, LocalDate day, String operationId) {}

    private record Requests(long answered, long refused) {

        Requests plus(Requests more) {
            return new Requests(answered + more.answered, refused + more.refused);
        }
    }
}
