package com.northwind.fanout.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeFeedTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FeedFixture feed = new FeedFixture();
    private final ChangeFeed first = feed("first");
    private final ChangeFeed second = feed("second");

    @AfterEach
    void close() throws InterruptedException {
        feed.sink.down = false;
        first.close(PATIENCE);
        second.close(PATIENCE);
    }

    @Test
    void readsAParentToItsEndBeforeItsChildren() {
        feed.stream.shard("parent", null).shard("left", "parent").shard("right", "parent");
        feed.write("left", "later");
        feed.write("parent", "earlier");

        first.turn();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feed.sink.taken).containsExactly("earlier"));
        assertThat(feed.leases.of("left")).isNull();

        feed.stream.close("parent");
        await().atMost(PATIENCE).untilAsserted(() -> {
            first.turn();
            assertThat(feed.sink.taken).containsExactly("earlier", "later");
        });
        assertThat(feed.leases.of("right")).isNotNull();
    }

    @Test
    void readsAChildWhoseParentIsGone() {
        feed.stream.shard("child", "forgotten");
        feed.write("child", "a");

        first.turn();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feed.sink.taken).containsExactly("a"));
    }

    @Test
    void findsNewShards() {
        first.turn();
        feed.stream.shard("new", null);
        feed.write("new", "a");
        first.turn();
        assertThat(feed.leases.of("new")).isNull();

        feed.clock.advance(Duration.ofSeconds(10));
        first.turn();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feed.sink.taken).containsExactly("a"));
    }

    @Test
    void givesHalfAwayWhenAnotherReaderComes() {
        feed.stream.shard("a", null).shard("b", null).shard("c", null).shard("d", null);
        first.turn();
        assertThat(feed.leases.heldBy("first")).isEqualTo(4);

        second.turn();
        feed.clock.advance(Duration.ofSeconds(3));

        await().atMost(PATIENCE).untilAsserted(() -> {
            first.turn();
            second.turn();
            assertThat(List.of(feed.leases.heldBy("first"), feed.leases.heldBy("second")))
                    .containsExactly(2L, 2L);
        });
    }

    @Test
    void takesOverFromOneThatDiedAfterItsLeaseExpired() {
        feed.stream.shard("a", null);
        feed.leases.save(
                "dead",
                Lease.unread("test", "a").takenBy("dead", feed.clock.instant().plusSeconds(10)));
        feed.write("a", "late");

        first.turn();
        assertThat(feed.leases.heldBy("dead")).isEqualTo(1);
        feed.clock.advance(Duration.ofSeconds(10));
        first.turn();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feed.sink.taken).containsExactly("late"));
        assertThat(feed.leases.heldBy("first")).isEqualTo(1);
    }

    @Test
    void showsHowManyShardsNobodyReads() {
        feed.stream.shard("a", null).shard("b", null);
        Instant now = feed.clock.instant();
        feed.leases.announce("test", "dead", now, now, now.plusSeconds(10));
        first.turn();
        assertThat(feed.leases.heldBy("first")).isEqualTo(1);
        assertThat(unread()).isEqualTo(1);

        feed.leases.leave("test", "dead");
        feed.clock.advance(Duration.ofSeconds(3));
        first.turn();

        assertThat(feed.leases.heldBy("first")).isEqualTo(2);
        assertThat(unread()).isZero();
    }

    private double unread() {
        return feed.registry.get("northwind.feed.unread").gauge().value();
    }

    @Test
    void letsGoAtOnceWhenItIsClosed() throws InterruptedException {
        feed.stream.shard("a", null);
        feed.write("a", "one");
        first.turn();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feed.sink.taken).containsExactly("one"));

        first.close(PATIENCE);
        feed.write("a", "two");
        second.turn();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feed.sink.taken).containsExactly("one", "two"));
    }

    @Test
    void stopsReadingAShardThatIsGone() {
        feed.stream.shard("a", null);
        first.turn();
        feed.stream.forget("a");
        feed.clock.advance(Duration.ofSeconds(10));

        first.turn();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.lease("a").owner()).isNull());
    }

    @Test
    void forgetsTheLeasesOfShardsThatWereReadAndAreGone() {
        feed.stream.shard("parent", null).shard("child", "parent");
        feed.write("parent", "a");
        feed.stream.close("parent");
        await().atMost(PATIENCE).untilAsserted(() -> {
            first.turn();
            assertThat(feed.leases.of("child")).isNotNull();
        });
        assertThat(feed.lease("parent").done()).isTrue();

        feed.stream.forget("parent");
        feed.clock.advance(Duration.ofMinutes(10));
        first.turn();

        assertThat(feed.leases.of("parent")).isNull();
        assertThat(feed.leases.of("child")).isNotNull();
        assertThat(feed.sink.missed).hasValue(0);
    }

    @Test
    void tellsItsSinkOfShardsThatWereGoneBeforeTheyWereRead() {
        Instant then = feed.clock.instant();
        feed.leases.save("dead", Lease.unread("test", "gone").takenBy("dead", then.plusSeconds(10)));
        feed.stream.shard("child", "gone");
        feed.write("child", "a");
        feed.clock.advance(Duration.ofDays(2));
        feed.sink.down = true;
        assertThatExceptionOfType(SinkUnavailable.class).isThrownBy(first::turn);
        assertThat(feed.leases.of("gone")).isNotNull();

        feed.sink.down = false;
        feed.clock.advance(Duration.ofSeconds(10));
        first.turn();

        assertThat(feed.leases.of("gone")).isNull();
        assertThat(feed.sink.missed).hasValue(1);
        assertThat(feed.count("northwind.feed.trimmed")).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feed.sink.taken).containsExactly("a"));
    }

    private ChangeFeed feed(String reader) {
        return new ChangeFeed(feed.sink, reader, feed.feeding, FeedFixture.PROPERTIES, feed.clock, () -> {});
    }
}
