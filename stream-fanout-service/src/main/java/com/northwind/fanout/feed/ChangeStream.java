package com.northwind.fanout.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table's stream: shards that come and go, each an ordered list of records that is kept for a day. */
public interface ChangeStream {

    /** The shards there are at this moment, open and closed. */
    List<Shard> shards();

    /**
     * Where reading starts.
     *
     * @param after the sequence of the last record that is not wanted any more; null for the oldest there is
     * @throws Trimmed if that record is older than anything the stream still has
     */
    String open(String shard, @Nullable String after);

    /**
     * Reads on.
     *
     * @throws IteratorExpired if the iterator was not used for too long
     * @throws Trimmed if it points to what the stream has forgotten
     */
    Page read(String iterator);

    /**
     * One part of the stream.
     *
     * @param parent the shard that must be read to its end before this one; null if there is none
     */
    record Shard(String id, @Nullable String parent) {}

    /**
     * A piece of a shard.
     *
     * @param next null when the shard has ended
     */
    record Page(List<StreamRecord> records, @Nullable String next) {}

    /** The iterator was not used for too long; another one has to be opened. */
    final class IteratorExpired extends RuntimeException {

        public IteratorExpired(Throwable cause) {
            super("The iterator has expired", cause);
        }
    }

    /** Records were forgotten by the stream before they were read. */
    final class Trimmed extends RuntimeException {

        public Trimmed(Throwable cause) {
            super("Records were trimmed before they were read", cause);
        }
    }
}
