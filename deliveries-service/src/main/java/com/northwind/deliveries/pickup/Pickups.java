package com.northwind.deliveries.pickup;

import com.northwind.deliveries.locker.Turn;
import com.northwind.deliveries.pickup.KeypadResult.Right;
import com.northwind.deliveries.pickup.KeypadResult.Settled;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.ChangedMeanwhile;
import com.northwind.web.ledger.KeyReused;
import java.util.Optional;

/** What waits in all compartments of all lockers, and which codes were tried there. */
public interface Pickups {

    /** Empty if nothing waits, or there is no such compartment. */
    Optional<Waiting> find(Box box);

    /** Those that were counted so far; {@link Attempts#NONE} if none were. */
    Attempts attempts(Box box);

    /**
     * What came of the act, if it was done before.
     *
     * @throws KeyReused if another request has its key
     */
    Optional<Settled> answered(Act act);

    /**
     * Counts a right code together with the command to the door, if there is one.
     *
     * @param counted follow those that were read
     * @param turn that the command takes, if there is one
     * @throws ChangedMeanwhile if another code was counted, the parcel is gone, another took the turn, or the act was done
     */
    void accept(Waiting waiting, Attempts counted, Right right, Turn turn, Act act);

    /**
     * Counts a wrong code.
     *
     * @param counted follow those that were read
     * @throws ChangedMeanwhile if another code was counted, or the act was done
     */
    void refuse(Box box, Attempts counted, Wrong wrong, Act act);
}
