package com.northwind.ingest.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a locker can be reached. Immutable: what is heard of it answers a new one, or none if it is no news.
 *
 * @param connection the last one, as the locker names it
 * @param since when it became so
 * @param heardAt when it was heard last
 * @param revision counts the changes; 0 of a locker that was never heard
 */
public record Contact(UUID connection, ContactState state, Instant since, Instant heardAt, long revision) {

    /** Somebody who is online says so again and again; so often it is kept. */
    public static final Duration KEPT_EVERY = Duration.ofSeconds(30);

    /** Of a locker that was never heard. */
    public static final Contact NEVER =
            new Contact(new UUID(0, 0), ContactState.OFFLINE, Instant.EPOCH, Instant.EPOCH, 0);

    /** The end of an older connection, told after the next one has begun, means nothing. */
    public Optional<Contact> after(ContactReport report, Instant at) {
        boolean same = report.connection().equals(connection);
        boolean online = state == ContactState.ONLINE;
        return switch (report.state()) {
            case ONLINE ->
                at.isBefore(same && online ? heardAt.plus(KEPT_EVERY) : heardAt)
                        ? Optional.empty()
                        : Optional.of(new Contact(
                                report.connection(),
                                ContactState.ONLINE,
                                online && same ? since : at,
                                at,
                                revision + 1));
            case OFFLINE -> same && online ? Optional.of(ended(at)) : Optional.empty();
        };
    }

    /** Ended, if it was not heard again since that time. */
    public Optional<Contact> afterSilence(Instant since, Instant now) {
        return state == ContactState.ONLINE && heardAt.equals(since) ? Optional.of(ended(now)) : Optional.empty();
    }

    private Contact ended(Instant at) {
        return new Contact(connection, ContactState.OFFLINE, at, heardAt, revision + 1);
    }
}
