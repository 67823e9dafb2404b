package com.northwind.ingest.reading;

import com.northwind.ingest.reading.Outcome.Accepted;
import com.northwind.ingest.reading.Outcome.Rejected;
import com.northwind.ingest.reading.Outcome.Retry;
import com.northwind.ingest.reading.Parsed.Invalid;
import com.northwind.ingest.reading.Parsed.Valid;
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

    public Intake(ReadingQueue queue) {
        this.queue = queue;
    }

    /**
     * One outcome for each, in their order.
     *
     * @param device the locker that speaks; it can speak for no other
     * @param arrivedAt when we heard it first, however often it had to be tried since
     * @throws QueueFull if there were good readings and too many wait already
     * @throws QueueUnavailable if there were good readings and the queue took none of them
     */
    public List<Outcome> accept(String device, List<Parsed> batch, Instant arrivedAt, @Nullable String trace) {
        List<Outcome> judged =
                batch.stream().map(parsed -> judge(parsed, device)).toList();
        List<Received> good = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i) instanceof Accepted && batch.get(i) instanceof Valid(Reading reading)) {
                good.add(new Received(reading, arrivedAt, device, trace));
            }
        }
        Iterator<Boolean> taken = good.isEmpty()
                ? List.<Boolean>of().iterator()
                : queue.offer(good).iterator();
        return judged.stream()
                .map(outcome -> outcome instanceof Accepted(var id) && !taken.next() ? new Retry(id) : outcome)
                .toList();
    }

    private static Outcome judge(Parsed parsed, String device) {
        return switch (parsed) {
            case Invalid(var id, String fault) -> new Rejected(id, fault);
            case Valid(Reading reading)
            when !reading.locker().equals(device) ->
                new Rejected(reading.readingId(), "locker is not the one that speaks");
            case Valid(Reading reading) -> new Accepted(reading.readingId());
        };
    }
}
