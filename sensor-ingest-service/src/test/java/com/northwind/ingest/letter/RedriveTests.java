package com.northwind.ingest.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.northwind.ingest.letter.Redriven.Refused;
import com.northwind.ingest.letter.Redriven.Retry;
import com.northwind.ingest.letter.Redriven.Sent;
import com.northwind.ingest.letter.Redriven.Unknown;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.Intake;
import com.northwind.ingest.reading.Parsed;
import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.ReadingFormat;
import com.northwind.ingest.reading.ReadingQueue;
import com.northwind.ingest.reading.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RedriveTests {

    private final Box letters = new Box();
    private final Queue queue = new Queue();
    private final Redrive redrive = new Redrive(letters, new Intake(queue), new LockersAsReadings());

    @Test
    void sendsALetterAsWhatItsDeviceSaidWhenItArrived() {
        letters.put("a", "riverside-a", "riverside-a");

        assertThat(redrive.all()).containsExactly(new Sent("a"));
        assertThat(queue.taken)
                .singleElement()
                .returns("riverside-a", Received::device)
                .returns(Box.NOON, Received::receivedAt);
        assertThat(letters.ids()).isEmpty();
    }

    @Test
    void keepsWhatWouldDieAgain() {
        letters.put("foreign", "riverside-a", "harbour-a");
        letters.put("garbage", "riverside-a", "garbage");
        letters.put("nobody", null, "riverside-a");

        assertThat(redrive.all())
                .containsExactly(
                        new Refused("foreign", "locker is not the one that speaks"),
                        new Refused("garbage", "is not readable JSON"),
                        new Refused("nobody", "nobody knows whose it is"));
        assertThat(letters.ids()).containsExactly("foreign", "garbage", "nobody");
    }

    @Test
    void sendsTheseAlone() {
        letters.put("a", "riverside-a", "riverside-a");
        letters.put("b", "riverside-a", "riverside-a");

        assertThat(redrive.these(Set.of("b", "gone"))).containsExactly(new Sent("b"), new Unknown("gone"));
        assertThat(letters.ids()).containsExactly("a");
    }

    @Test
    void keepsWhatTheQueueDidNotTake() {
        letters.put("a", "riverside-a", "riverside-a");
        queue.takes = false;

        assertThat(redrive.all()).containsExactly(new Retry("a"));
        assertThat(letters.ids()).containsExactly("a");
    }

    @Test
    void keepsEverythingWhileTheQueueIsAway() {
        letters.put("a", "riverside-a", "riverside-a");
        queue.away = true;

        assertThatExceptionOfType(QueueUnavailable.class).isThrownBy(redrive::all);
        assertThat(letters.ids()).containsExactly("a");
    }

    private static final class Queue implements ReadingQueue {

        private final List<Received> taken = new ArrayList<>();
        private boolean takes = true;
        private boolean away;

        @Override
        public List<Boolean> offer(List<Received> readings) {
            if (away) {
                throw new QueueUnavailable(null);
            }
            if (takes) {
                taken.addAll(readings);
            }
            return readings.stream().map(reading -> takes).toList();
        }

        @Override
        public void check() {}
    }

    /** The whole message is the name of a locker. */
    private static final class LockersAsReadings implements ReadingFormat {

        @Override
        public Parsed one(byte[] message) {
            String locker = new String(message, java.nio.charset.StandardCharsets.UTF_8);
            return locker.equals("garbage")
                    ? new Parsed.Invalid(null, "is not readable JSON")
                    : new Parsed.Valid(
                            new Reading(UUID.randomUUID(), locker, "03", Door.OPEN, null, 1, Box.NOON, null));
        }

        @Override
        public List<Parsed> batch(byte[] message) {
            return List.of(one(message));
        }

        @Override
        public List<Parsed> lines(byte[] message) {
            return List.of(one(message));
        }
    }
}
