package com.northwind.gateway.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** What a service answered, whole, with the fields that describe the body. */
final class Answer {

    /** These alone: what the door says by itself is said anew each time. */
    private static final List<String> DESCRIBING = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LINK,
            "Deprecation",
            "Sunset");

    private static final int OVERHEAD = 1_024;

    private final HttpHeaders headers;
    private final byte[] body;
    private final EntityTag tag;
    private final long moment;
    private final long arrived;
    private final Duration lifetime;

    private Answer(HttpHeaders headers, byte[] body, long moment, long arrived, Duration lifetime) {
        this.headers = headers;
        this.body = body;
        this.tag = EntityTag.of(body);
        this.moment = moment;
        this.arrived = arrived;
        this.lifetime = lifetime;
    }

    /**
     * Takes what arrived. The body is not copied, so nobody may change it any more.
     *
     * @param moment of {@link Generations} before it was asked for
     * @param arrived in nanoseconds of some clock that only goes on
     */
    static Answer of(HttpHeaders response, byte[] body, long moment, long arrived, Duration lifetime) {
        HttpHeaders headers = new HttpHeaders();
        DESCRIBING.forEach(name -> {
            List<String> values = response.getOrEmpty(name);
            if (!values.isEmpty()) {
                headers.put(name, List.copyOf(values));
            }
        });
        return new Answer(headers, body, moment, arrived, lifetime);
    }

    void describeIn(HttpHeaders response) {
        for (Map.Entry<String, List<String>> header : headers.headerSet()) {
            response.put(header.getKey(), new ArrayList<>(header.getValue()));
        }
    }

    byte[] body() {
        return body;
    }

    EntityTag tag() {
        return tag;
    }

    long moment() {
        return moment;
    }

    Duration lifetime() {
        return lifetime;
    }

    Duration age(long now) {
        return Duration.ofNanos(now - arrived);
    }

    /** About how many bytes it takes. */
    int size() {
        return body.length + OVERHEAD;
    }
}
