package com.northwind.ingest.contact;

import static com.northwind.ingest.contact.ContactState.OFFLINE;
import static com.northwind.ingest.contact.ContactState.ONLINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);

    private final Contact online =
            Contact.NEVER.after(new ContactReport(FIRST, ONLINE), NOON).orElseThrow();

    @Test
    void beginsWhenALockerIsHeard() {
        assertThat(online).isEqualTo(new Contact(FIRST, ONLINE, NOON, NOON, 1));
        assertThat(Contact.NEVER.after(new ContactReport(FIRST, OFFLINE), NOON)).isEmpty();
    }

    @Test
    void isKeptNowAndThenWhileItLasts() {
        assertThat(online.after(new ContactReport(FIRST, ONLINE), NOON.plusSeconds(29)))
                .isEmpty();
        assertThat(online.after(new ContactReport(FIRST, ONLINE), NOON.plusSeconds(60)))
                .contains(new Contact(FIRST, ONLINE, NOON, NOON.plusSeconds(60), 2));
    }

    @Test
    void endsWithItsConnection() {
        Instant end = NOON.plusSeconds(10);

        assertThat(online.after(new ContactReport(FIRST, OFFLINE), end))
                .contains(new Contact(FIRST, OFFLINE, end, NOON, 2));
    }

    @Test
    void doesNotEndWithAnOlderConnection() {
        Contact next = online.after(new ContactReport(SECOND, ONLINE), NOON.plusSeconds(1))
                .orElseThrow();

        assertThat(next.after(new ContactReport(FIRST, OFFLINE), NOON.plusSeconds(10)))
                .isEmpty();
    }

    @Test
    void beginsAgain() {
        Instant later = NOON.plusSeconds(20);
        Contact offline = online.after(new ContactReport(FIRST, OFFLINE), NOON.plusSeconds(10))
                .orElseThrow();

        assertThat(offline.after(new ContactReport(FIRST, ONLINE), later))
                .contains(new Contact(FIRST, ONLINE, later, later, 3));
        assertThat(offline.after(new ContactReport(FIRST, OFFLINE), later)).isEmpty();
    }

    @Test
    void isNotMadeOlderByWhatWasHeardEarlier() {
        assertThat(online.after(new ContactReport(SECOND, ONLINE), NOON.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void endsInSilence() {
        Instant now = NOON.plusSeconds(150);

        assertThat(online.afterSilence(NOON, now)).contains(new Contact(FIRST, OFFLINE, now, NOON, 2));
        assertThat(online.afterSilence(NOON.minusSeconds(60), now)).isEmpty();
        assertThat(online.afterSilence(NOON, now).flatMap(it -> it.afterSilence(NOON, now)))
                .isEqualTo(Optional.empty());
    }
}
