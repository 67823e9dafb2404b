package com.northwind.graphql.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.NotAcceptableStatusException;

/** The media type of an answer, as the request's {@code Accept} wants it. */
enum AnswerType {
    /** Whose status tells what became of the request. */
    GRAPHQL(new MediaType("application", "graphql-response+json")),
    /** For clients that know nothing else, and for those that do not care. */
    JSON(MediaType.APPLICATION_JSON),
    /** For subscriptions. */
    EVENTS(MediaType.TEXT_EVENT_STREAM);

    private static final List<AnswerType> BY_DEFAULT = List.of(JSON, GRAPHQL, EVENTS);

    @SuppressWarnings("ImmutableEnumChecker") // it is, though nothing says so
    private final MediaType mediaType;

    AnswerType(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** The one wanted most; of those wanted equally the one named first. */
    static AnswerType of(HttpHeaders headers) {
        List<MediaType> accepted = accepted(headers);
        return accepted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(type -> matching(type).stream())
                .findFirst()
                .orElseThrow(() -> new NotAcceptableStatusException(
                        BY_DEFAULT.stream().map(AnswerType::mediaType).toList()));
    }

    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            List<MediaType> accepted = headers.getAccept();
            return accepted.isEmpty() ? List.of(MediaType.ALL) : accepted;
        } catch (InvalidMediaTypeException nonsense) {
            throw new NotAcceptableStatusException("The Accept header is malformed");
        }
    }

    private static Optional<AnswerType> matching(MediaType accepted) {
        return BY_DEFAULT.stream()
                .filter(type -> accepted.includes(type.mediaType))
                .findFirst();
    }
}
