package com.northwind.fanout.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leases that can be watched, and made to fail. */
final class InMemoryLeases implements Leases {

    private final Map<String, Lease> stored = new HashMap<>();
    private final Map<String, Instant> readers = new HashMap<>();
    private @Nullable Instant since;
    private boolean down;
    private int saves;

    synchronized void down(boolean isDown) {
        down = isDown;
    }

    synchronized int saves() {
        return saves;
    }

    synchronized @Nullable Lease of(String shard) {
        return stored.get(shard);
    }

    synchronized long heldBy(String reader) {
        return stored.values().stream()
                .filter(lease -> reader.equals(lease.owner()))
                .count();
    }

    @Override
    public synchronized Readers announce(String sink, String reader, Instant started, Instant now, Instant until) {
        readers.put(reader, until);
        readers.values().removeIf(end -> !end.isAfter(now));
        Instant first = since == null ? started : since;
        since = first;
        return new Readers(first, readers.size());
    }

    @Override
    public synchronized void leave(String sink, String reader) {
        readers.remove(reader);
    }

    @Override
    public synchronized Map<String, Lease> find(String sink, Collection<String> shards) {
        Map<String, Lease> found = new HashMap<>(stored);
        found.keySet().retainAll(shards);
        return found;
    }

    @Override
    public synchronized List<Lease> all(String sink) {
        return List.copyOf(stored.values());
    }

    @Override
    public synchronized void forget(Lease lease) {
        stored.remove(lease.shard(), lease);
    }

    @Override
    public synchronized Optional<Lease> save(String reader, Lease next) {
        if (down) {
            throw new IllegalStateException("down");
        }
        Lease present = stored.get(next.shard());
        if ((present == null ? 0 : present.version()) != next.version() - 1) {
            return Optional.empty();
        }
        saves++;
        stored.put(next.shard(), next);
        return Optional.of(next);
    }
}
