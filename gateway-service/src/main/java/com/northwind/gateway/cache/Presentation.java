package com.northwind.gateway.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;

/** What a caller is told beside a body that could be remembered: by whom it may be kept, and to ask whether it still is so. */
final class Presentation {

    /** The caller's own cache may keep it, nobody's between, and it asks each time: here it is forgotten at once. */
    private static final String OWN_CACHE = "private, no-cache";

    private static final List<String> VARIES = List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);

    private Presentation() {}

    /** Sets status and headers, in place of what the service said. Whether the body is to follow. */
    static boolean begin(ServerHttpResponse response, Answer answer, HttpHeaders asked) {
        HttpHeaders headers = response.getHeaders();
        answer.describeIn(headers);
        headers.set(HttpHeaders.ETAG, answer.tag().value());
        headers.set(HttpHeaders.CACHE_CONTROL, OWN_CACHE);
        headers.remove(HttpHeaders.EXPIRES);
        headers.remove(HttpHeaders.PRAGMA);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.put(HttpHeaders.VARY, varies(headers));
        if (answer.tag().isNamedBy(asked.getOrEmpty(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            headers.remove(HttpHeaders.CONTENT_LENGTH);
            headers.remove(HttpHeaders.CONTENT_TYPE);
            return false;
        }
        response.setStatusCode(HttpStatus.OK);
        headers.setContentLength(answer.body().length);
        return true;
    }

    private static List<String> varies(HttpHeaders headers) {
        List<String> said = headers.getOrEmpty(HttpHeaders.VARY);
        return new ArrayList<>(Stream.concat(said.stream(), VARIES.stream().filter(name -> !contains(said, name)))
                .toList());
    }

    private static boolean contains(List<String> said, String name) {
        return said.stream().flatMap(line -> Stream.of(line.split(","))).anyMatch(it -> it.strip()
                .equalsIgnoreCase(name));
    }
}
