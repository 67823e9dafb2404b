package com.northwind.fanout.feed;

import static com.northwind.fanout.feed.FeedFixture.SHARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.northwind.fanout.feed.ShardReader.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ShardReaderTests {

    private final FeedFixture feed = new FeedFixture();
    private final Instant start = feed.clock.instant();

    @BeforeEach
    void open() {
        feed.stream.shard(SHARD, null);
    }

    @Test
    void givesEverythingInOrder() {
        write("a", "b", "c");

        feed.reader("me", start).step();

        assertThat(feed.sink.taken).containsExactly("a", "b", "c");
    }

    @Test
    void passesOverWhatWasWrittenBeforeTheFirstStart() {
        write("old");
        feed.clock.advance(Duration.ofSeconds(1));
        write("new");

        feed.reader("me", feed.clock.instant()).step();

        assertThat(feed.sink.taken).containsExactly("new");
    }

    @Test
    void storesThePositionOnlyAfterTheSinkHasTakenEverythingBeforeIt() {
        feed.sink.down = true;
        write("a", "b", "c");
        ShardReader reader = feed.reader("me", start);

        reader.step();
        feed.clock.advance(Duration.ofSeconds(4));
        reader.step();
        assertThat(feed.lease(SHARD).checkpoint()).isNull();

        feed.sink.down = false;
        reader.step();
        assertThat(feed.lease(SHARD).checkpoint()).isEqualTo("3");
        assertThat(feed.sink.taken).containsExactly("a", "b", "c");
    }

    @Test
    void storesThePositionOfFewRecordsAfterAWhile() {
        ShardReader reader = feed.reader("me", start);
        write("a");

        reader.step();
        assertThat(feed.lease(SHARD).checkpoint()).isNull();

        feed.clock.advance(Duration.ofSeconds(1));
        reader.step();
        assertThat(feed.lease(SHARD).checkpoint()).isEqualTo("1");
    }

    @Test
    void goesOnWhereAnotherStopped() {
        write("a", "b");
        ShardReader first = feed.reader("first", start);
        first.step();
        first.leave();
        write("c");

        feed.reader("second", start).step();

        assertThat(feed.sink.taken).containsExactly("a", "b", "c");
    }

    @Test
    void startsAgainFromTheStoredPositionWhenItsPredecessorDied() {
        write("a", "b", "c", "d");
        feed.reader("killed", start).step();
        feed.clock.advance(Duration.ofSeconds(10));

        feed.reader("second", start).step();

        assertThat(feed.sink.taken).containsExactly("a", "b", "c", "d", "d");
    }

    @Test
    void sendsNothingMoreOnceAnotherHasTheLease() {
        ShardReader first = feed.reader("first", start);
        first.step();
        feed.clock.advance(Duration.ofSeconds(10));
        feed.reader("second", start);
        write("a");

        assertThat(first.step()).isEqualTo(new Step.Lost());
        assertThat(feed.sink.taken).isEmpty();
    }

    @Test
    void stopsInTheMiddleOfWhatItHasReadWhenTheLeaseIsLost() {
        ShardReader first = feed.reader("first", start);
        write("a", "b", "c");
        feed.sink.before = () -> {
            feed.clock.advance(Duration.ofSeconds(10));
            feed.sink.before = () -> {};
            feed.reader("second", start);
        };

        assertThat(first.step()).isEqualTo(new Step.Lost());
        assertThat(feed.sink.taken).containsExactly("a");
    }

    @Test
    void goesOnWithoutTheLeasesUntilItsOwnExpires() {
        ShardReader reader = feed.reader("me", start);
        feed.leases.down(true);
        feed.clock.advance(Duration.ofSeconds(9));
        write("a");
        reader.step();
        assertThat(feed.sink.taken).containsExactly("a");

        feed.clock.advance(Duration.ofSeconds(1));
        write("b");
        assertThatIllegalStateException().isThrownBy(reader::step);
        assertThat(feed.sink.taken).containsExactly("a");

        feed.leases.down(false);
        reader.step();
        assertThat(feed.sink.taken).containsExactly("a", "b");
    }

    @Test
    void parksWhatCannotBeHandledAndGoesOn() {
        feed.sink.bad = "b";
        write("a", "b", "c");
        ShardReader reader = feed.reader("me", start);

        reader.step();
        reader.step();
        assertThat(feed.parked).isEmpty();
        reader.step();

        assertThat(feed.sink.taken).containsExactly("a", "c");
        assertThat(feed.parked).containsExactly("shard-1-2");
        assertThat(feed.count("northwind.feed.parked")).isEqualTo(1);
    }

    @Test
    void parksWhatCannotBeRead() {
        feed.stream.write(SHARD, start, Map.of("type", AttributeValue.fromS("SPACESHIP")));
        write("a");
        ShardReader reader = feed.reader("me", start);

        reader.step();
        reader.step();
        reader.step();

        assertThat(feed.sink.taken).containsExactly("a");
        assertThat(feed.parked).containsExactly("shard-1-1");
    }

    @Test
    void opensAnewWhenTheIteratorHasExpired() {
        ShardReader reader = feed.reader("me", start);
        write("a");
        reader.step();
        feed.stream.expireIterators();
        write("b");

        reader.step();
        reader.step();

        assertThat(feed.sink.taken).containsExactly("a", "b");
    }

    @Test
    void goesOnWithTheOldestAndSaysSoWhenRecordsWereTrimmed() {
        write("a");
        ShardReader first = feed.reader("first", start);
        first.step();
        first.leave();
        write("b", "c");
        feed.stream.trim(SHARD, 2);
        ShardReader second = feed.reader("second", start);

        second.step();
        second.step();

        assertThat(feed.sink.taken).containsExactly("a", "c");
        assertThat(feed.count("northwind.feed.trimmed")).isEqualTo(1);
    }

    @Test
    void tellsItsSinkThatItMissedSomethingBeforeItReadsOn() {
        write("a");
        ShardReader first = feed.reader("first", start);
        first.step();
        first.leave();
        write("b", "c");
        feed.stream.trim(SHARD, 2);
        feed.sink.down = true;
        ShardReader second = feed.reader("second", start);

        second.step();
        second.step();
        feed.clock.advance(Duration.ofSeconds(4));
        second.step();
        assertThat(feed.sink.missed).hasValue(0);
        assertThat(feed.lease(SHARD).checkpoint()).isEqualTo("1");

        feed.sink.down = false;
        second.step();
        assertThat(feed.sink.missed).hasValue(1);
        assertThat(feed.sink.taken).containsExactly("a", "c");
        assertThat(feed.count("northwind.feed.repairs")).isEqualTo(1);
    }

    @Test
    void finishesAShardThatHasEnded() {
        write("a");
        feed.stream.close(SHARD);

        assertThat(feed.reader("me", start).step()).isEqualTo(new Step.Ended());
        assertThat(feed.lease(SHARD).done()).isTrue();
        assertThat(feed.lease(SHARD).checkpoint()).isEqualTo("1");
    }

    @Test
    void showsHowFarItIsBehind() {
        feed.sink.down = true;
        write("a");
        ShardReader reader = feed.reader("me", start);
        reader.step();
        feed.clock.advance(Duration.ofSeconds(5));
        assertThat(reader.lag()).isEqualTo(Duration.ofSeconds(5));

        feed.sink.down = false;
        reader.step();
        assertThat(reader.lag()).isZero();
    }

    private void write(String... lockers) {
        for (String locker : lockers) {
            feed.write(SHARD, locker);
        }
    }
}
