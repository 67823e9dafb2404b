package com.northwind.fanout.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stream whose shards a test opens, fills, closes and trims. An iterator is {@code shard:index}. */
final class InMemoryStream implements ChangeStream {

    private static final class Contents {
        final List<StreamRecord> records = new ArrayList<>();

        @Nullable String parent;

        boolean closed;
        int trimmed;
    }

    private final Map<String, Contents> shards = new LinkedHashMap<>();
    private boolean expired;

    synchronized InMemoryStream shard(String id, @Nullable String parent) {
        Contents contents = new Contents();
        contents.parent = parent;
        shards.put(id, contents);
        return this;
    }

    /** A record whose sequence is its number in the shard, from 1. */
    synchronized void write(String shard, Instant at, Map<String, AttributeValue> after) {
        List<StreamRecord> records = contents(shard).records;
        String sequence = Integer.toString(records.size() + 1);
        records.add(new StreamRecord(shard + "-" + sequence, sequence, at, Map.of(), Map.of(), after));
    }

    synchronized void close(String shard) {
        contents(shard).closed = true;
    }

    synchronized void trim(String shard, int records) {
        contents(shard).trimmed = records;
    }

    synchronized void forget(String shard) {
        shards.remove(shard);
    }

    synchronized void expireIterators() {
        expired = true;
    }

    @Override
    public synchronized List<Shard> shards() {
        return shards.entrySet().stream()
                .map(shard -> new Shard(shard.getKey(), shard.getValue().parent))
                .toList();
    }

    @Override
    public synchronized String open(String shard, @Nullable String after) {
        Contents contents = contents(shard);
        int from = after == null ? contents.trimmed : Integer.parseInt(after);
        if (from < contents.trimmed) {
            throw new Trimmed(new IllegalStateException());
        }
        expired = false;
        return shard + ":" + from;
    }

    @Override
    public synchronized Page read(String iterator) {
        if (expired) {
            throw new IteratorExpired(new IllegalStateException());
        }
        String shard = iterator.substring(0, iterator.indexOf(':'));
        Contents contents = contents(shard);
        int from = Integer.parseInt(iterator.substring(iterator.indexOf(':') + 1));
        int to = contents.records.size();
        return new Page(List.copyOf(contents.records.subList(from, to)), contents.closed ? null : shard + ":" + to);
    }

    private Contents contents(String shard) {
        return Objects.requireNonNull(shards.get(shard), shard);
    }
}
