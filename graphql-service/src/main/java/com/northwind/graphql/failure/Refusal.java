package com.northwind.graphql.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The graph does not do what was asked. The message is for the caller and says nothing of causes. */
public final class Refusal extends RuntimeException {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final ErrorCode code;
    private final @Nullable String argument;
    private final @Nullable Duration retryAfter;

    private Refusal(
            ErrorCode code,
            String message,
            @Nullable String argument,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.argument = argument;
        this.retryAfter = retryAfter;
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
        return new Refusal(ErrorCode.UNAVAILABLE, "Please try again shortly", null, retryAfter, cause);
    }

    static Refusal internal(Throwable cause) {
        return new Refusal(ErrorCode.INTERNAL, "See the trace of this request", null, null, cause);
    }

    public static Refusal badRequest(String message) {
        return of(ErrorCode.BAD_REQUEST, message);
    }

    public static Refusal badArgument(String argument, String message) {
        return new Refusal(ErrorCode.BAD_REQUEST, message, argument, null, null);
    }

    private static Refusal of(ErrorCode code, String message) {
        return new Refusal(code, message, null, null, null);
    }

    public ErrorCode code() {
        return code;
    }

    /** The argument that is wrong; null if it is not about one. */
    public @Nullable String argument() {
        return argument;
    }

    /** How long to wait before trying again; null if that would be in vain however long. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
