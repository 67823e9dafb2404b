package com.northwind.graphql.socket;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How much each caller has open at this process. */
@Component
class Callers {

    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final int limit;

    Callers(SocketProperties socket) {
        this.limit = socket.perCaller();
    }

    /** Whether the caller may have one more, which is to be given back by {@link #leave}. */
    boolean enter(String subject) {
        if (open.merge(subject, 1, Integer::sum) <= limit) {
            return true;
        }
        leave(subject);
        return false;
    }

    void leave(String subject) {
        open.computeIfPresent(subject, (_, count) -> count == 1 ? null : count - 1);
    }
}
