package com.northwind.fanout.tile;

import com.northwind.fanout.feed.Change;
import com.northwind.table.CompartmentItem;
import com.northwind.table.DoorItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the halves of all tiles of a page at once, where one after another they would take most of the time of a shard. They
 * are read after all changes of the page and before those of the next, so none of them ever goes back. A new page of a shard
 * makes what was read for the one before void.
 */
final class ReadAhead {

    private static final Logger log = LoggerFactory.getLogger(ReadAhead.class);

    private final Halves halves;
    private final Map<String, Map<String, Halves.Both>> shards = new ConcurrentHashMap<>();

    ReadAhead(Halves halves) {
        this.halves = halves;
    }

    /** These are the changes of one page of a shard. */
    void expect(String shard, List<Change> page) {
        shards.remove(shard);
        Map<String, Halves.Box> wanted = new HashMap<>();
        page.forEach(change -> box(change).ifPresent(box -> wanted.put(change.eventId(), box)));
        List<Halves.Box> boxes = wanted.values().stream().distinct().toList();
        if (boxes.size() > 1) {
            shards.put(shard, read(wanted, boxes));
        }
    }

    private Map<String, Halves.Both> read(Map<String, Halves.Box> wanted, List<Halves.Box> boxes) {
        Map<String, Halves.Both> read = new ConcurrentHashMap<>();
        try {
            Map<Halves.Box, Halves.Both> found = halves.find(boxes);
            wanted.forEach(
                    (event, box) -> Optional.ofNullable(found.get(box)).ifPresent(both -> read.put(event, both)));
        } catch (RuntimeException failure) {
            log.debug("each is read for itself", failure);
        }
        return read;
    }

    /** Empty if there is no such compartment. */
    Optional<Halves.Both> find(Change change, Halves.Box box) {
        Halves.Both read = ofShard(change).get(change.eventId());
        return read == null ? halves.find(box.building(), box.locker(), box.compartment()) : Optional.of(read);
    }

    /** The change was told; nobody needs what was read for it. */
    void forget(Change change) {
        ofShard(change).remove(change.eventId());
    }

    private Map<String, Halves.Both> ofShard(Change change) {
        Change.Place place = change.place();
        return place == null ? new HashMap<>() : shards.getOrDefault(place.shard(), new HashMap<>());
    }

    private static Optional<Halves.Box> box(Change change) {
        return switch (change.after()) {
            case CompartmentItem compartment -> Optional.of(Halves.Box.of(compartment));
            case DoorItem door -> Optional.of(Halves.Box.of(door));
            case null, default -> Optional.empty();
        };
    }
}
