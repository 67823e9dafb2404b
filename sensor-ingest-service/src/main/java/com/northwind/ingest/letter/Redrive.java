package com.northwind.ingest.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.northwind.ingest.letter.Redriven.Refused;
import com.northwind.ingest.letter.Redriven.Retry;
import com.northwind.ingest.letter.Redriven.Sent;
import com.northwind.ingest.letter.Redriven.Unknown;
import com.northwind.ingest.reading.DeadLetter;
import com.northwind.ingest.reading.Intake;
import com.northwind.ingest.reading.Outcome;
import com.northwind.ingest.reading.Outcome.Accepted;
import com.northwind.ingest.reading.Outcome.Rejected;
import com.northwind.ingest.reading.ReadingFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * Letters go the way of every reading again, judged anew as what their device said when they arrived. Each is in the queue
 * before it is forgotten: whatever fails between, a reading comes twice at worst, which is harmless.
 */
@Service
public class Redrive {

    private final Letters letters;
    private final Intake intake;
    private final ReadingFormat format;

    Redrive(Letters letters, Intake intake, ReadingFormat format) {
        this.letters = letters;
        this.intake = intake;
        this.format = format;
    }

    /**
     * All that can be seen at once.
     *
     * @throws com.northwind.ingest.reading.QueueUnavailable if the queue takes nothing; then the rest stays
     */
    public List<Redriven> all() {
        return redrive(letter -> true);
    }

    /**
     * These, each with its outcome.
     *
     * @throws com.northwind.ingest.reading.QueueUnavailable if the queue takes nothing; then the rest stays
     */
    public List<Redriven> these(Set<String> ids) {
        List<Redriven> found = redrive(letter -> ids.contains(letter.id()));
        Set<String> missing = new HashSet<>(ids);
        found.forEach(letter -> missing.remove(letter.id()));
        missing.forEach(id -> found.add(new Unknown(id)));
        return found;
    }

    private List<Redriven> redrive(Predicate<Letter> wanted) {
        List<Redriven> outcomes = new ArrayList<>();
        letters.visit(letter -> {
            if (!wanted.test(letter)) {
                return false;
            }
            Redriven outcome = again(letter);
            outcomes.add(outcome);
            return outcome instanceof Sent;
        });
        return outcomes;
    }

    private Redriven again(Letter letter) {
        DeadLetter content = letter.content();
        String device = content.device();
        if (device == null) {
            return new Refused(letter.id(), "nobody knows whose it is");
        }
        Outcome outcome = intake.accept(
                        device,
                        List.of(format.one(content.message().getBytes(UTF_8))),
                        content.receivedAt(),
                        content.trace())
                .getFirst();
        return switch (outcome) {
            case Accepted accepted -> new Sent(letter.id());
            case Rejected(var reading, String reason) -> new Refused(letter.id(), reason);
            case Outcome.Retry retry -> new Retry(letter.id());
        };
    }
}
