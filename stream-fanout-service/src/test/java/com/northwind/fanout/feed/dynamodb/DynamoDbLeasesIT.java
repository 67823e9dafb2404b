package com.northwind.fanout.feed.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.fanout.feed.Lease;
import com.northwind.testing.LocalAws;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(LocalAws.class)
class DynamoDbLeasesIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final DynamoDbClient table = DynamoDbClient.create();
    private final DynamoDbLeases leases = new DynamoDbLeases(table);
    private final String sink = "it-" + UUID.randomUUID();

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void hasAllLeasesOfASinkAndNoneOfAnother() {
        Lease first = stored(lease(sink, "a", 1));
        Lease second = stored(lease(sink, "b", 1));
        stored(lease(sink + "-other", "c", 1));
        leases.announce(sink, "me", NOON, NOON, NOON.plusSeconds(10));

        assertThat(leases.all(sink)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void forgetsALeaseUnlessAnotherWasStoredSinceItWasRead() {
        Lease read = stored(lease(sink, "a", 1));
        Lease since = stored(lease(sink, "a", 2));

        leases.forget(read);
        assertThat(leases.all(sink)).containsExactly(since);

        leases.forget(since);
        assertThat(leases.all(sink)).isEmpty();
    }

    private Lease stored(Lease lease) {
        return leases.save("me", lease).orElseThrow();
    }

    private static Lease lease(String sink, String shard, long version) {
        return new Lease(sink, shard, "me", version, NOON, "42", true);
    }
}
