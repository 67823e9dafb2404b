package com.northwind.gateway.plan.redis;

import com.northwind.gateway.plan.Take;
import com.northwind.gateway.plan.Take.Count;
import com.northwind.gateway.plan.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The keys and arguments of the script that decides, and its answer. */
final class TakeScript {

    static final String SOURCE = source();

    private static final Tally.Outcome[] OUTCOMES = Tally.Outcome.values();
    private static final int RATE_ARGUMENTS = 4;
    private static final int COUNT_ARGUMENTS = 3;

    private TakeScript() {}

    /** All keys of a caller lie in one hash slot. */
    static String[] keys(Take take) {
        String caller = "plan:{" + take.caller() + "}:";
        String[] keys = new String[1 + take.counts().size()];
        keys[0] = take.bucket().isEmpty() ? caller + "rate" : caller + "rate:" + take.bucket();
        for (int i = 1; i < keys.length; i++) {
            keys[i] = caller + take.counts().get(i - 1).period();
        }
        return keys;
    }

    static String[] arguments(Take take) {
        String[] arguments =
                new String[RATE_ARGUMENTS + COUNT_ARGUMENTS * take.counts().size()];
        arguments[0] = Double.toString(take.rate().interval());
        arguments[1] = Long.toString(take.rate().burst());
        arguments[2] = Long.toString((long) take.backlog());
        arguments[3] = Integer.toString(take.requests());
        int next = RATE_ARGUMENTS;
        for (Count count : take.counts()) {
            arguments[next++] = Long.toString(count.quota());
            arguments[next++] = Long.toString(count.seed());
            arguments[next++] = Long.toString(count.debt());
        }
        return arguments;
    }

    static Tally tally(List<Long> answer) {
        return new Tally(OUTCOMES[answer.get(0).intValue()], answer.get(1), answer.get(2), answer.get(3));
    }

    private static String source() {
        try (InputStream file = TakeScript.class.getResourceAsStream("/plan/take.lua")) {
            if (file == null) {
                throw new IllegalStateException("The script of plans is not in this jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
