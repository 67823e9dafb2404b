package com.northwind.table;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was done under which idempotency key. The entry is written in the transaction of the effect itself, so an effect
 * without an entry, or an entry without its effect, cannot be.
 */
public final class Ledger {

    /** How long a repetition is recognised, if its writer says nothing else. */
    public static final Duration MEMORY = Duration.ofHours(24);

    private final DynamoDbClient table;
    private final Clock clock;

    public Ledger(DynamoDbClient table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * What the first call under this key was answered; empty if there was none, or it is forgotten.
     *
     * @throws KeyReused if that call asked for something else
     */
    public Optional<String> answered(Act act) {
        Optional<LedgerItem> entry = find(act.principal(), act.key());
        if (entry.filter(it -> !it.fingerprint().equals(act.fingerprint())).isPresent()) {
            throw new KeyReused();
        }
        return entry.map(LedgerItem::answer);
    }

    /** Whether anything is remembered under this key. */
    public boolean knows(String principal, String key) {
        return find(principal, key).isPresent();
    }

    private Optional<LedgerItem> find(String principal, String key) {
        Map<String, AttributeValue> stored = table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(LedgerItem.key(principal, key).toMap())
                        .consistentRead(true))
                .item();
        return stored.isEmpty()
                ? Optional.empty()
                : Optional.of(LedgerItem.of(stored)).filter(it -> it.expiresAt().isAfter(clock.instant()));
    }

    /** Adds the entry to the transaction that has the effect. It is refused if the key was used meanwhile. */
    public void enter(Transaction transaction, Act act, String answer) {
        enter(transaction, act, answer, MEMORY);
    }

    /**
     * Adds the entry to the transaction that has the effect. It is refused if the key was used meanwhile.
     *
     * @param memory how long a repetition is recognised
     */
    public void enter(Transaction transaction, Act act, String answer, Duration memory) {
        Instant now = clock.instant();
        transaction.put(
                new LedgerItem(
                        act.principal(),
                        act.key(),
                        act.fingerprint(),
                        answer,
                        now.plus(memory),
                        Stamp.first(now, null)),
                Condition.absentOrExpired(now));
    }

    /**
     * One thing somebody wants done once.
     *
     * @param principal who, from the verified token
     * @param key chosen by the caller for this act
     * @param fingerprint of what was asked for
     */
    public record Act(String principal, String key, String fingerprint) {}

    /** The key was used before, for something else. */
    public static class KeyReused extends RuntimeException {

        KeyReused() {
            super("The idempotency key was used for another request");
        }
    }
}
