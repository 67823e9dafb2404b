package com.northwind.fanout.tile.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.fanout.feed.Change;
import com.northwind.fanout.tile.LiveStreams;
import com.northwind.testing.LocalAws;
import io.lettuce.core.KeyScanArgs;
import io.lettuce.core.Range;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalAws.class)
class RedisLiveStreamsIT {

    private static final Duration AGE = Duration.ofHours(24);

    private final String building = "it-" + UUID.randomUUID();
    private final String shard = "shard-" + UUID.randomUUID();
    private final Redis redis = new Redis(new RedisProperties(URI.create(System.getProperty("northwind.redis.url"))));
    private final RedisLiveStreams streams = new RedisLiveStreams(redis, new LiveProperties(2_000, AGE));

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void appendsWhatIsNotBehindItsMarkNotAgain() {
        append("9", "first");
        append("10", "second");
        append("10", "second again");
        append("9", "first again");
        append("000000000000000000000000009", "longer and so greater");

        assertThat(events()).containsExactly("first", "second", "longer and so greater");
    }

    @Test
    void keepsTheMarksOfShardsApart() {
        append("20", "first");
        streams.append(building, new Change.Place(shard + "-child", "10"), "of another shard");

        assertThat(events()).containsExactly("first", "of another shard");
    }

    @Test
    void keepsOneMarkForAShardHoweverMuchIsTold() {
        for (int sequence = 1; sequence <= 1_000; sequence++) {
            streams.append(building, new Change.Place(shard, Integer.toString(sequence)), "event");
        }

        assertThat(keys("*" + shard + "*")).containsExactly("taken:live:" + shard);
        assertThat(keys("*" + building + "*")).containsExactly("live:" + building);
        assertThat(commands().get("taken:live:" + shard)).isEqualTo("1000");
        assertThat(commands().ttl("taken:live:" + shard)).isBetween(1L, 90_000L);
    }

    @Test
    void appendsWhatIsOfferedByHandWhateverWasToldBefore() {
        append("20", "told");
        streams.append(building, null, "offered by hand");
        streams.append(building, null, "offered by hand");

        assertThat(events()).containsExactly("told", "offered by hand", "offered by hand");
    }

    @Test
    void forgetsWhatIsOlderThanTheAgeExactly() {
        Instant now = Instant.now();
        appended("too old", now.minus(AGE).minusSeconds(5));
        appended("just not", now.minus(AGE).plusSeconds(60));

        append("1", "new");

        assertThat(events()).containsExactly("just not", "new");
    }

    @Test
    void forgetsAStreamInWhichNothingHappens() {
        append("1", "event");

        assertThat(commands().ttl("live:" + building)).isBetween(1L, AGE.toSeconds());
    }

    @Test
    void keepsAboutAsManyEventsAsItMay() {
        RedisLiveStreams few = new RedisLiveStreams(redis, new LiveProperties(10, AGE));
        for (int sequence = 1; sequence <= 1_000; sequence++) {
            few.append(building, new Change.Place(shard, Integer.toString(sequence)), "event " + sequence);
        }

        assertThat(events()).hasSizeBetween(10, 200).last().isEqualTo("event 1000");
    }

    @Test
    void keepsNoMarkOfWhatItCouldNotAppend() {
        commands().set("live:" + building, "no stream");

        assertThatExceptionOfType(RedisCommandExecutionException.class).isThrownBy(() -> append("1", "refused"));
        assertThat(keys("*" + shard + "*")).isEmpty();
    }

    @Test
    void emptiesTheStreamsOfBuildingsAndNotThatOfEverybody() {
        append("1", "told");
        streams.append(LiveStreams.EVERYWHERE, null, "to everybody");
        commands().set("live:seen:" + building, "of an older version");
        String before = commands()
                .xrevrange("live:" + building, Range.unbounded())
                .getFirst()
                .getId();

        streams.forget();

        assertThat(events()).isEmpty();
        assertThat(commands().xlen("live:*")).isPositive();
        append("2", "told after that");
        assertThat(events()).containsExactly("told after that");
        assertThat(commands()
                        .xrevrange("live:" + building, Range.unbounded())
                        .getFirst()
                        .getId())
                .isGreaterThan(before);
    }

    private void append(String sequence, String event) {
        streams.append(building, new Change.Place(shard, sequence), event);
    }

    private void appended(String event, Instant then) {
        commands().xadd("live:" + building, new XAddArgs().id(then.toEpochMilli() + "-0"), Map.of("event", event));
    }

    private List<String> events() {
        return commands().xrange("live:" + building, Range.unbounded()).stream()
                .map(entry -> entry.getBody().getOrDefault("event", ""))
                .toList();
    }

    private List<String> keys(String pattern) {
        return ScanIterator.scan(commands(), KeyScanArgs.Builder.matches(pattern)).stream()
                .toList();
    }

    private RedisCommands<String, String> commands() {
        return redis.commands();
    }
}
