package com.northwind.deliveries.pickup;

import com.northwind.deliveries.locker.DoorCommand;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.deliveries.locker.Turn;
import com.northwind.deliveries.pickup.KeypadResult.Busy;
import com.northwind.deliveries.pickup.KeypadResult.Locked;
import com.northwind.deliveries.pickup.KeypadResult.Replayed;
import com.northwind.deliveries.pickup.KeypadResult.Right;
import com.northwind.deliveries.pickup.KeypadResult.Settled;
import com.northwind.deliveries.pickup.KeypadResult.Wrong;
import com.northwind.web.ledger.Act;
import com.northwind.web.ledger.Tries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A resident stands before a locker and types a code. */
public class Keypad {

    private final Pickups pickups;
    private final DerivedCodes codes;
    private final DoorCommands commands;
    private final Clock clock;
    private final Duration lifetime;

    public Keypad(Pickups pickups, DerivedCodes codes, DoorCommands commands, Clock clock, Duration lifetime) {
        this.pickups = pickups;
        this.codes = codes;
        this.commands = commands;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Opens the door for the right code, once for each key. */
    public KeypadResult open(Guess guess) {
        return Tries.of(() -> attempt(guess, act(guess, "open"), true));
    }

    /** Only looks at the code: to say that the parcel was taken needs it as well. */
    KeypadResult verify(Guess guess) {
        return Tries.of(() -> attempt(guess, act(guess, "collect"), false));
    }

    private KeypadResult attempt(Guess guess, Act act, boolean door) {
        Optional<Waiting> waiting = pickups.find(guess.box());
        Attempts attempts = pickups.attempts(guess.box());
        // Also asked when nothing waits, so that an empty compartment answers no sooner.
        Turn turn = door ? commands.turn(guess.box().locker(), guess.box().number(), clock.instant()) : Turn.FIRST;
        // The ledger last: what an equal call does in between must not look like another code.
        Optional<Settled> settled = pickups.answered(act);
        if (settled.isPresent()) {
            return new Replayed(settled.get());
        }
        Instant now = clock.instant();
        if (attempts.lockedUntil() != null && attempts.isLocked(now)) {
            return new Locked(attempts.lockedUntil());
        }
        // As above.
        if (!codes.opens(waiting, guess.code()) || waiting.isEmpty()) {
            Attempts counted = attempts.wrong(now);
            Wrong wrong = new Wrong(counted.left());
            pickups.refuse(guess.box(), counted, wrong, act);
            return wrong;
        }
        if (turn.busyUntil() != null) {
            return new Busy(turn.busyUntil());
        }
        Waiting parcel = waiting.get();
        Right right = new Right(parcel.pickup().delivery(), door ? command(parcel, guess, now) : null);
        pickups.accept(parcel, attempts.right(), right, turn, act);
        return right;
    }

    private DoorCommand command(Waiting parcel, Guess guess, Instant now) {
        return new DoorCommand(
                commands.nextId(),
                parcel.pickup().compartment(),
                parcel.pickup().delivery().toString(),
                guess.device(),
                now,
                now.plus(lifetime));
    }

    /** No key of a caller has the sign in it, so looking at a code and what follows do not get into each other's way. */
    private Act act(Guess guess, String what) {
        return new Act(
                guess.device(),
                guess.key() + "#code",
                "%s with %s".formatted(what, codes.fingerprint(guess.box(), guess.code())));
    }
}
