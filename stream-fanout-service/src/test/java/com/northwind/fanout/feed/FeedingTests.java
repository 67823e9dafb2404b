package com.northwind.fanout.feed;

import static com.northwind.fanout.feed.FeedFixture.SHARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FeedingTests {

    private final FeedFixture feed = new FeedFixture();

    @Test
    void passesOverNothingOfTheMinuteInWhichItWasFirstStarted() {
        feed.stream.shard(SHARD, null);
        feed.write(SHARD, "a minute before");
        feed.clock.advance(Duration.ofMinutes(1));
        feed.write(SHARD, "after, by a time that was cut to the minute");
        feed.clock.advance(Duration.ofSeconds(59));
        Lease lease = feed.leases
                .save(
                        "me",
                        Lease.unread("test", SHARD)
                                .takenBy("me", feed.clock.instant().plusSeconds(10)))
                .orElseThrow();

        ShardLoop loop = feed.feeding.loop(feed.sink, "me", lease, feed.clock.instant(), () -> {});
        Thread.ofVirtual().start(loop);

        await().untilAsserted(() ->
                assertThat(feed.sink.taken).containsExactly("after, by a time that was cut to the minute"));
        loop.leave();
    }
}
