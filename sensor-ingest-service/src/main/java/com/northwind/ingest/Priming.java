package com.northwind.ingest;

import com.northwind.ingest.door.Compartments;
import com.northwind.ingest.door.Doors;
import com.northwind.ingest.reading.ReadingFormat;
import com.northwind.ingest.reading.ReadingQueue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Goes the way of a reading once, beside the start, so that the first door does not wait for classes and connections. */
@Component
class Priming {

    private static final Logger log = LoggerFactory.getLogger(Priming.class);
    private static final byte[] READING = """
            {"readingId": "00000000-0000-0000-0000-000000000000", "locker": "none", "compartment": "00",
             "door": "CLOSED", "occupied": false, "sequence": 1, "measuredAt": "2000-01-01T00:00:00.000Z"}
            """.getBytes(StandardCharsets.UTF_8);

    private final ReadingFormat format;
    private final ReadingQueue queue;
    private final Compartments compartments;
    private final Doors doors;

    Priming(ReadingFormat format, ReadingQueue queue, Compartments compartments, Doors doors) {
        this.format = format;
        this.queue = queue;
        this.compartments = compartments;
        this.doors = doors;
    }

    /** Each on its own: what is away does not keep the others cold. */
    @EventListener(ApplicationReadyEvent.class)
    void prime() {
        List.<Runnable>of(
                        () -> format.one(READING),
                        queue::check,
                        doors::check,
                        () -> compartments.building("none", "00"))
                .forEach(step -> Thread.ofVirtual().name("priming").start(() -> tryOut(step)));
    }

    private static void tryOut(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException away) {
            log.debug("not there yet", away);
        }
    }
}
