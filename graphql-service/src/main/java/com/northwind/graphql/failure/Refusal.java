package com.northwind.graphql.failure;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The graph does not do what was asked. The message is for the caller and says nothing of causes. */
public final class Refusal extends RuntimeException {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private static final String ARGUMENT = "argument";
    private static final String RETRY_AFTER = "retryAfter";

    private final ErrorCode code;
    private final Map<String, Object> details;

    private Refusal(ErrorCode code, String message, Map<String, Object> details, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.details = details;
    }

    public static Refusal unauthenticated() {
        return of(ErrorCode.UNAUTHENTICATED, "A valid access token is needed");
    }

    public static Refusal forbidden() {
        return of(ErrorCode.FORBIDDEN, "The access token does not allow this");
    }

    public static Refusal notFound(String what) {
        return of(ErrorCode.NOT_FOUND, "There is no such " + what);
    }

    public static Refusal tooMany(String message) {
        return of(ErrorCode.TOO_MANY, message);
    }

    public static Refusal keyReused() {
        return of(ErrorCode.IDEMPOTENCY_KEY_REUSED, "The idempotency key was used for another request");
    }

    public static Refusal unavailable(Throwable cause) {
        return unavailable(SHORTLY, cause);
    }

    /** Something behind the graph does not answer, and trying again sooner than after this time is in vain. */
    public static Refusal unavailable(Duration retryAfter, @Nullable Throwable cause) {
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                "Please try again shortly",
                Map.of(RETRY_AFTER, Math.max(1, retryAfter.toSeconds())),
                cause);
    }

    public static Refusal timeout() {
        return of(ErrorCode.TIMEOUT, "It took too long and was stopped");
    }

    static Refusal internal(Throwable cause) {
        return new Refusal(ErrorCode.INTERNAL, "See the trace of this request", Map.of(), cause);
    }

    public static Refusal badRequest(String message) {
        return of(ErrorCode.BAD_REQUEST, message);
    }

    public static Refusal badArgument(String argument, String message) {
        return new Refusal(ErrorCode.BAD_REQUEST, message, Map.of(ARGUMENT, argument), null);
    }

    public static Refusal methodNotAllowed() {
        return of(ErrorCode.METHOD_NOT_ALLOWED, "A mutation is sent by POST");
    }

    public static Refusal documentUnknown() {
        return of(ErrorCode.DOCUMENT_UNKNOWN, "There is no registered document of this id");
    }

    public static Refusal documentRequired() {
        return of(ErrorCode.DOCUMENT_REQUIRED, "Send the documentId of a registered document instead of a text");
    }

    public static Refusal tooComplex(String measure, long requested, long limit) {
        return new Refusal(
                ErrorCode.TOO_COMPLEX,
                "The document asks for too much: %s %d of %d".formatted(measure, requested, limit),
                Map.of("measure", measure, "requested", requested, "limit", limit),
                null);
    }

    /** Nobody counted to the end. */
    public static Refusal tooComplex(String measure, long limit) {
        return new Refusal(
                ErrorCode.TOO_COMPLEX,
                "The document asks for too much: more than %d %s".formatted(limit, measure),
                Map.of("measure", measure, "limit", limit),
                null);
    }

    private static Refusal of(ErrorCode code, String message) {
        return new Refusal(code, message, Map.of(), null);
    }

    public ErrorCode code() {
        return code;
    }

    /** The argument that is wrong; null if it is not about one. */
    public @Nullable String argument() {
        return details.get(ARGUMENT) instanceof String argument ? argument : null;
    }

    /** How long to wait before trying again; null if that would be in vain however long. */
    public @Nullable Duration retryAfter() {
        return details.get(RETRY_AFTER) instanceof Long seconds ? Duration.ofSeconds(seconds) : null;
    }

    /** What else there is to say, for the extensions of the error: the argument that is wrong, a limit, how long to wait. */
    Map<String, Object> details() {
        return details;
    }
}
