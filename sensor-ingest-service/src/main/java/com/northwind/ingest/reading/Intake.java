package com.northwind.ingest.reading;

import com.northwind.ingest.reading.Outcome.Accepted;
import com.northwind.ingest.reading.Outcome.Rejected;
import com.northwind.ingest.reading.Outcome.Retry;
import com.northwind.ingest.reading.Parsed.Invalid;
import com.northwind.ingest.reading.Parsed.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A device speaks: what it may say goes to the queue, and every reading hears what came of it. */
@Service
public class Intake {

    private final ReadingQueue queue;
    private final Clock clock;

    Intake(ReadingQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * One outcome for each, in their order.
     *
     * @param device the locker that speaks; it can speak for no other
     * @throws QueueUnavailable if there were good readings and the queue took none of them
     */
    public List<Outcome> accept(String device, List<Parsed> batch, @Nullable String trace) {
        Instant now = clock.instant();
        List<Outcome> judged =
                batch.stream().map(parsed -> judge(parsed, device, now)).toList();
        List<Received> good = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i) instanceof Accepted && batch.get(i) instanceof Valid(Reading reading)) {
                good.add(new Received(reading, now, device, trace));
            }
        }
        Iterator<Boolean> taken = good.isEmpty()
                ? List.<Boolean>of().iterator()
                : queue.offer(good).iterator();
        return judged.stream()
                .map(outcome -> outcome instanceof Accepted(var id) && !taken.next() ? new Retry(id) : outcome)
                .toList();
    }

    private static Outcome judge(Parsed parsed, String device, Instant now) {
        return switch (parsed) {
            case Invalid(var id, String fault) -> new Rejected(id, fault);
            case Valid(Reading reading)
            when !reading.locker().equals(device) ->
                new Rejected(reading.readingId(), "locker is not the one that speaks");
            case Valid(Reading reading) ->
                reading.fault(now)
                        .<Outcome>map(fault -> new Rejected(reading.readingId(), fault))
                        .orElseGet(() -> new Accepted(reading.readingId()));
        };
    }
}
