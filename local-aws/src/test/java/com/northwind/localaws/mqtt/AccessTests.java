package com.northwind.localaws.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.security.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessTests {

    private final Caller locker = caller("device-harbour-a", "readings:write", "harbour-a");
    private final Caller platform = caller("system", "system", null);

    @Test
    void isTheOwnTopicsForADevice() {
        assertThat(Access.of(locker, "device-harbour-a", "device-harbour-a")).contains(new Access.Device("harbour-a"));
    }

    @Test
    void mayUseSeveralSessionsOfItsOwn() {
        assertThat(Access.of(locker, "device-harbour-a", "device-harbour-a/2")).isPresent();
    }

    @Test
    void isEverythingForThePlatform() {
        assertThat(Access.of(platform, "system", "sensor-ingest-1")).contains(new Access.Platform());
    }

    @Test
    void isNothingUnderAnotherName() {
        assertThat(Access.of(locker, "device-harbour-b", "device-harbour-a")).isEmpty();
    }

    @Test
    void isNothingInTheSessionOfAnotherDevice() {
        assertThat(Access.of(locker, "device-harbour-a", "device-harbour-b")).isEmpty();
    }

    @Test
    void isNothingInASessionOfThePlatform() {
        assertThat(Access.of(locker, "device-harbour-a", "sensor-ingest-1")).isEmpty();
    }

    @Test
    void isNothingWithoutTheScope() {
        assertThat(Access.of(caller("device-x", "invoices:read", "x"), "device-x", "device-x"))
                .isEmpty();
    }

    @Test
    void isNothingForADeviceWithoutALocker() {
        assertThat(Access.of(caller("device-x", "readings:write", null), "device-x", "device-x"))
                .isEmpty();
    }

    private static Caller caller(String client, String scope, @Nullable String device) {
        return new Caller(client, client, Set.of(), Set.of(scope), null, device);
    }
}
