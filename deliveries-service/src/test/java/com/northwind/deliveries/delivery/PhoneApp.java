package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.OfflineDay.Step;
import com.northwind.deliveries.delivery.OutboxEntry.Understood;
import com.northwind.deliveries.delivery.OutboxOutcome.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The app of a courier: it tells the first acts of a day when they are done, until it gets no answer, and then empties its
 * outbox.
 */
public final class PhoneApp {

    private static final int ROUNDS_OF_A_BAD_NETWORK = 30;
    private static final int LARGEST_BATCH = 6;

    private final OfflineDay day;
    private final Instant morning;
    private final Online online;
    private final Map<String, OutboxOutcome> settled = new HashMap<>();
    private final List<List<OutboxEntry>> sent = new ArrayList<>();

    /** The app on a day without a network that began then, by a clock that is not the platform's. */
    public PhoneApp(OfflineDay day, Instant morning) {
        this(day, morning, new Online(0, morning));
    }

    /** The app on a day that began then, and whose first acts were done where there was a network. */
    PhoneApp(OfflineDay day, Instant morning, Online online) {
        this.day = day;
        this.morning = morning;
        this.online = online;
    }

    /** Tells the first acts when they are done, and of a parcel none any more after one that was not answered. */
    PhoneApp tellAtOnce(Function<ActRequest, ActResult> acts, Random network) {
        Set<Integer> unanswered = new HashSet<>();
        for (int i = 0; i < Math.min(online.acts(), day.steps().size()); i++) {
            int parcel = day.steps().get(i).parcel();
            if (unanswered.contains(parcel)) {
                continue;
            }
            try {
                ActResult answer = acts.apply(request(i, null));
                if (network.nextInt(3) > 0) {
                    note(Outbox.outcome(key(i), answer));
                } else {
                    unanswered.add(parcel);
                }
            } catch (RuntimeException noAnswer) {
                unanswered.add(parcel);
            }
        }
        return this;
    }

    /** Sends one act after the other, each until it is settled; the first time, as a rule. */
    public Map<String, OutboxOutcome> tell(Function<List<OutboxEntry>, List<OutboxOutcome>> outbox) {
        for (int i = 0; i < day.steps().size(); i++) {
            for (int round = 0; !settled.containsKey(key(i)); round++) {
                isWorthWhile(round);
                outbox.apply(List.of(entry(i))).forEach(this::note);
            }
        }
        return settled;
    }

    /** Sends in any order and batches, some of them again and late, and loses answers, until every act is settled. */
    public Map<String, OutboxOutcome> tell(Function<List<OutboxEntry>, List<OutboxOutcome>> outbox, Random network) {
        for (int round = 0; settled.size() < day.steps().size(); round++) {
            isWorthWhile(round);
            boolean bad = round < ROUNDS_OF_A_BAD_NETWORK;
            for (List<OutboxEntry> batch : batches(network, bad)) {
                List<OutboxOutcome> answer = outbox.apply(batch);
                if (!bad || network.nextInt(3) > 0) {
                    answer.forEach(this::note);
                }
            }
        }
        return settled;
    }

    private static void isWorthWhile(int round) {
        if (round == 10 * ROUNDS_OF_A_BAD_NETWORK) {
            throw new IllegalStateException("Something is never settled");
        }
    }

    private List<List<OutboxEntry>> batches(Random network, boolean bad) {
        List<OutboxEntry> pending = new ArrayList<>();
        for (int i = 0; i < day.steps().size(); i++) {
            if (!settled.containsKey(key(i))) {
                Collections.addAll(
                        pending,
                        Collections.nCopies(1 + network.nextInt(bad ? 2 : 1), entry(i))
                                .toArray(OutboxEntry[]::new));
            }
        }
        Collections.shuffle(pending, network);
        List<List<OutboxEntry>> batches = new ArrayList<>();
        while (!pending.isEmpty()) {
            List<OutboxEntry> batch = pending.subList(0, Math.min(pending.size(), 1 + network.nextInt(LARGEST_BATCH)));
            batches.add(List.copyOf(batch));
            batch.clear();
        }
        sent.addAll(batches);
        if (bad) {
            batches.add(sent.get(network.nextInt(sent.size()))); // one that was on its way for long
        }
        return batches;
    }

    private void note(OutboxOutcome outcome) {
        if (!(outcome instanceof Rejected rejected && rejected.reason().isRetriable())) {
            settled.putIfAbsent(outcome.key(), outcome);
        }
    }

    private OutboxEntry entry(int i) {
        Step step = day.steps().get(i);
        String before = null;
        for (int j = 0; j < i; j++) {
            if (day.steps().get(j).parcel() == step.parcel()) {
                before = settled.containsKey(key(j)) ? null : key(j);
            }
        }
        return new Understood(request(i, i < online.acts() ? online.at() : morning.plusSeconds(i)), before);
    }

    private ActRequest request(int i, @Nullable Instant actedAt) {
        Step step = day.steps().get(i);
        return new ActRequest(
                day.parcels().get(step.parcel()).id(),
                day.courier().subject(),
                key(i),
                step.expectedRevision(),
                actedAt,
                step.act());
    }

    private static String key(int i) {
        return "act-" + i;
    }

    /**
     * The part of a day when there was a network.
     *
     * @param acts how many were done then
     * @param at when; one time for all
     */
    record Online(int acts, Instant at) {}
}
