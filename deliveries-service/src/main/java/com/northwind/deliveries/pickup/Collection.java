package com.northwind.deliveries.pickup;

import com.northwind.deliveries.delivery.ActRequest;
import com.northwind.deliveries.delivery.ActResult.Done;
import com.northwind.deliveries.delivery.ActResult.NotPossible;
import com.northwind.deliveries.delivery.ActResult.Replayed;
import com.northwind.deliveries.delivery.ActResult.Senseless;
import com.northwind.deliveries.delivery.ActResult.Stale;
import com.northwind.deliveries.delivery.ActResult.Unknown;
import com.northwind.deliveries.delivery.Acts;
import com.northwind.deliveries.delivery.DeliveryAct;
import com.northwind.deliveries.pickup.CollectionResult.Again;
import com.northwind.deliveries.pickup.CollectionResult.Collected;
import com.northwind.deliveries.pickup.CollectionResult.Refused;
import com.northwind.deliveries.pickup.KeypadResult.Right;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;

/** A resident has taken the parcel out: the locker says so, with the code that was typed. */
public class Collection {

    private final Keypad keypad;
    private final Acts acts;

    public Collection(Keypad keypad, Acts acts) {
        this.keypad = keypad;
        this.acts = acts;
    }

    /** Ends the delivery, once for each key. */
    public CollectionResult collect(Guess guess) {
        return switch (keypad.verify(guess)) {
            case Right right -> collect(right, guess);
            case KeypadResult.Replayed(Right right) -> collect(right, guess);
            case KeypadResult refusal -> new Refused(refusal);
        };
    }

    private CollectionResult collect(Right right, Guess guess) {
        ActRequest request =
                new ActRequest(right.delivery(), guess.device(), guess.key(), null, null, new DeliveryAct.Collect());
        return switch (acts.perform(request)) {
            case Done(var delivery) -> new Collected(delivery);
            case Replayed(var delivery) -> new Again(delivery);
            // Somebody else took it out since the code was looked at, so nothing waits here any more.
            case NotPossible _, Stale _, Unknown _, Senseless _ -> new Refused(new Wrong(Attempts.MAX));
        };
    }
}
