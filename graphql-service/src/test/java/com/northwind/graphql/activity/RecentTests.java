package com.northwind.graphql.activity;

import static com.northwind.graphql.activity.Events.tile;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentTests {

    private final Recent recent = new Recent();

    @Test
    void knowsWhatFollowedAnEntry() {
        recent.start(Position.START);
        add(11, 13);

        assertThat(recent.around(at(12))).hasValueSatisfying(around -> {
            assertThat(around.before()).containsExactly(entry(11), entry(12));
            assertThat(around.after()).containsExactly(entry(13));
        });
    }

    @Test
    void doesNotKnowWhatItNeverHeardOf() {
        assertThat(recent.around(at(10))).isEmpty();

        recent.start(Position.START);
        add(11, 13);

        assertThat(recent.around(at(9))).isEmpty();
        assertThat(recent.around(at(14))).isEmpty();
    }

    @Test
    void doesNotAnswerBeforeItKnowsWhatWasBeforeItsBeginning() {
        recent.start(at(10));
        add(11, 13);

        assertThat(recent.around(at(12))).isEmpty();
        assertThat(recent.beginning()).hasValue(at(10));

        recent.addBefore(at(10), List.of(entry(10), entry(9)));

        assertThat(recent.around(at(9))).hasValueSatisfying(around -> assertThat(around.after())
                .containsExactly(entry(10), entry(11), entry(12), entry(13)));
        assertThat(recent.beginning()).isEmpty();
    }

    @Test
    void leavesToTheStreamWhereTooLittleIsKnownOfWhatWasBefore() {
        recent.start(at(500));
        recent.addBefore(
                at(500),
                LongStream.rangeClosed(301, 500)
                        .mapToObj(RecentTests::entry)
                        .toList()
                        .reversed());

        assertThat(recent.around(at(350))).isEmpty();
        assertThat(recent.around(at(400)))
                .hasValueSatisfying(around -> assertThat(around.before()).hasSize(100));
    }

    @Test
    void doesNotTakeWhatBelongsToAnotherBeginning() {
        recent.start(at(10));
        recent.start(at(20));

        recent.addBefore(at(10), List.of(entry(10)));

        assertThat(recent.around(at(10))).isEmpty();
        assertThat(recent.beginning()).hasValue(at(20));
    }

    @Test
    void forgetsTheOldest() {
        recent.start(Position.START);
        add(1, 500);

        assertThat(recent.around(at(100))).isEmpty();
        assertThat(recent.around(at(200)))
                .hasValueSatisfying(around -> assertThat(around.after()).hasSize(300));
    }

    @Test
    void knowsNothingOfALostStream() {
        recent.start(Position.START);
        add(11, 13);

        recent.forget();

        assertThat(recent.around(at(12))).isEmpty();
        assertThat(recent.beginning()).isEmpty();
    }

    private void add(long from, long to) {
        LongStream.rangeClosed(from, to).mapToObj(RecentTests::entry).forEach(recent::add);
    }

    private static LiveEntry entry(long number) {
        return new LiveEntry.OfTile(at(number), tile(number), null);
    }

    private static Position at(long number) {
        return new Position(number, 0);
    }
}
