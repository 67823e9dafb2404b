package com.northwind.web;

import com.northwind.table.Ledger;
import com.northwind.table.TableBusy;
import com.northwind.table.Transaction;
import com.northwind.table.WriteRefused;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of the table, in the words of services: an act, what it does, and its answer as JSON. */
public final class TableLedger {

    /** Not the one of our HTTP answers: an entry outlives a deployment, so it forgives a member it does not know. */
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DynamoDbClient table;
    private final Ledger ledger;

    public TableLedger(DynamoDbClient table, Clock clock) {
        this.table = table;
        this.ledger = new Ledger(table, clock);
    }

    /**
     * What the act was answered, if it was done before.
     *
     * @throws KeyReused if another request has its key
     */
    public <A> Optional<A> answered(Act act, Class<A> type) {
        try {
            return ledger.answered(entry(act)).map(answer -> JSON.readValue(answer, type));
        } catch (Ledger.KeyReused reused) {
            throw new KeyReused();
        }
    }

    /** Whether anything is remembered under the key. */
    public boolean knows(String principal, String key) {
        return ledger.knows(principal, key);
    }

    /** Writes what the act does, together with its answer, which is remembered for a day. */
    public void commit(Transaction effect, Act act, Object answer) {
        commit(effect, act, answer, Ledger.MEMORY);
    }

    /**
     * Writes what the act does, together with its answer.
     *
     * @param memory how long a repetition is recognised
     * @throws ChangedMeanwhile if a condition did not hold, or another write is at it; then nothing was written
     */
    public void commit(Transaction effect, Act act, Object answer, Duration memory) {
        ledger.enter(effect, entry(act), JSON.writeValueAsString(answer), memory);
        try {
            effect.commit(table);
        } catch (WriteRefused | TableBusy faster) {
            throw new ChangedMeanwhile(faster);
        }
    }

    private static Ledger.Act entry(Act act) {
        return new Ledger.Act(act.principal(), act.key(), act.request());
    }
}
