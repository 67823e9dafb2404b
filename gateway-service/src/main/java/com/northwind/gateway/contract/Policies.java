package com.northwind.gateway.contract;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the door does beside the contract's own words, from the extension {@code x-northwind} of an operation.
 *
 * @param caching null if an answer is for one request alone
 * @param timeout until the door gives up on the service
 * @param authorizer the call-out that decides beside the scopes; null if the token decides alone
 * @param deprecation null for an operation that stays
 * @param becomes the operation of the service's own version that answers this one; null if it answers itself
 */
public record Policies(
        @Nullable Caching caching,
        Priority priority,
        Duration timeout,
        @Nullable String authorizer,
        @Nullable Deprecation deprecation,
        @Nullable String becomes) {

    /** How long the door waits unless an operation says otherwise. */
    public static final Duration TIMEOUT = Duration.ofSeconds(29);

    /** Who is served while there is too much to do: the low are refused first, the high last. */
    public enum Priority {
        HIGH,
        NORMAL,
        LOW
    }

    /**
     * That answers may be remembered.
     *
     * @param tags of the items they are made of, {@code INVOICE#{id}} with the parameters of the path in braces
     */
    public record Caching(Duration lifetime, List<String> tags) {}

    /**
     * That an operation ends.
     *
     * @param since from when on it is deprecated
     * @param sunset when it ends
     * @param successor the path of what takes over, with the same parameters in braces
     */
    public record Deprecation(LocalDate since, LocalDate sunset, String successor) {}
}
