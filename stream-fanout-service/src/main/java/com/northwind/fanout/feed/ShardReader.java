package com.northwind.fanout.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one shard for one sink, step by step. Whatever it gives to the sink it gives under a lease that it holds at that
 * moment, and a position is stored only after the sink has taken everything before it. One thread at a time.
 */
final class ShardReader {

    private static final Logger log = LoggerFactory.getLogger(ShardReader.class);

    /** So many records in one answer mean that there are more behind them. */
    private static final int MANY = 200;

    private final ChangeStream stream;
    private final Hold hold;
    private final Handover handover;
    private final FeedMeters meters;
    private final Duration poll;
    private final Instant since;
    private final Clock clock;

    private final Deque<StreamRecord> pending = new ArrayDeque<>();
    private @Nullable String iterator;
    private @Nullable String position;
    private boolean catchingUp;
    private boolean exhausted;
    private boolean missed;
    private Instant readAt;
    private volatile @Nullable Instant behindSince;

    /** Records older than {@code since} are passed over. */
    ShardReader(
            ChangeStream stream,
            Hold hold,
            Handover handover,
            FeedMeters meters,
            Duration poll,
            Instant since,
            Clock clock) {
        this.stream = stream;
        this.hold = hold;
        this.handover = handover;
        this.meters = meters;
        this.poll = poll;
        this.since = since;
        this.clock = clock;
        this.position = hold.lease().checkpoint();
        this.readAt = clock.instant();
    }

    /** What to do after a step. */
    sealed interface Step {

        record Again(Duration pause) implements Step {}

        record Ended() implements Step {}

        record Lost() implements Step {}
    }

    Step step() {
        if (!hold.keep()) {
            return new Step.Lost();
        }
        Optional<Duration> deaf = tellMissed();
        if (deaf.isPresent()) {
            return new Step.Again(deaf.get());
        }
        if (pending.isEmpty() && !exhausted) {
            fetch();
        }
        while (!pending.isEmpty()) {
            Optional<Duration> pause = pass(pending.getFirst());
            if (pause.isPresent()) {
                return new Step.Again(pause.get());
            }
            hold.taken(pending.removeFirst().sequence());
            if (!hold.keep()) {
                return new Step.Lost();
            }
        }
        behindSince = null;
        if (exhausted) {
            return hold.finish() ? new Step.Ended() : new Step.Lost();
        }
        return new Step.Again(catchingUp ? Duration.ZERO : poll);
    }

    /** Stores how far it came and lets others go on from there. */
    void leave() {
        hold.release();
    }

    String shard() {
        return hold.lease().shard();
    }

    /** The age of the oldest record not taken, or of the last answer of a silent stream; zero if there is neither. */
    Duration lag() {
        Instant oldest = behindSince;
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    /** Before it reads on: until the sink knows, no position is stored, so that whoever comes next finds the gap again. */
    private Optional<Duration> tellMissed() {
        Optional<Duration> pause = missed ? handover.missed() : Optional.empty();
        missed = missed && pause.isPresent();
        return pause;
    }

    private Optional<Duration> pass(StreamRecord record) {
        behindSince = record.changedAt();
        Optional<Duration> pause =
                record.writtenAt().isBefore(since) ? Optional.empty() : handover.offer(shard(), record);
        if (pause.isEmpty()) {
            position = record.sequence();
        }
        return pause;
    }

    private void fetch() {
        String from = iterator;
        iterator = null; // whatever goes wrong below, the next step opens at the position
        try {
            ChangeStream.Page page = stream.read(from == null ? stream.open(shard(), position) : from);
            pending.addAll(page.records());
            handover.expect(shard(), page.records());
            iterator = page.next();
            exhausted = iterator == null;
            catchingUp = pending.size() >= MANY;
            readAt = clock.instant();
        } catch (ChangeStream.IteratorExpired expired) {
            log.info("iterator expired shard={}", shard());
        } catch (ChangeStream.Trimmed trimmed) {
            position = null;
            missed = true;
            meters.trimmed(hold.lease().sink());
            log.error(
                    "records were lost: the stream forgot them before they were read sink={} shard={}",
                    hold.lease().sink(),
                    shard());
        } catch (RuntimeException unavailable) {
            behindSince = readAt;
            throw unavailable;
        }
    }
}
