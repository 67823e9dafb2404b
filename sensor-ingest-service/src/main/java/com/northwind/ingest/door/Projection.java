package com.northwind.ingest.door;

import com.northwind.ingest.door.ProjectionResult.NoSuchDoor;
import com.northwind.ingest.door.ProjectionResult.Projected;
import com.northwind.ingest.door.ProjectionResult.Stale;
import com.northwind.ingest.reading.CommandAnswer;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import org.springframework.stereotype.Service;

/**
 * A reading becomes a door. In whatever order and however often readings come, the newest sequence is what stays, and of two
 * readings with one sequence the one with the greater id.
 */
@Service
public class Projection {

    private final Compartments compartments;
    private final Commands commands;
    private final Doors doors;

    public Projection(Compartments compartments, Commands commands, Doors doors) {
        this.compartments = compartments;
        this.commands = commands;
        this.doors = doors;
    }

    /** Anything thrown here may pass: the same reading should be tried again. */
    public ProjectionResult project(Received received) {
        String locker = received.reading().locker();
        String compartment = received.reading().compartment();
        return compartments
                .building(locker, compartment)
                .map(building -> project(building, received))
                .orElseGet(() -> new NoSuchDoor("there is no compartment %s/%s".formatted(locker, compartment)));
    }

    /**
     * The answer first: whoever sees the door open finds that its command was obeyed. A door that opened by a command that
     * nobody gave was forced, whatever its locker says; commands are there before lockers hear of them, so however often and
     * in whatever order readings come, the judgement is the same.
     */
    private ProjectionResult project(String building, Received received) {
        Reading reading = received.reading();
        CommandAnswer answer = reading.answer();
        boolean known = answer == null || commands.keep(building, received, answer);
        boolean obeyed = answer != null && answer.outcome() == CommandAnswer.Outcome.OBEYED;
        Received judged = obeyed && !known && reading.door() == Door.OPEN ? received.as(Door.FORCED) : received;
        return doors.write(building, judged) ? new Projected() : new Stale();
    }

    /** Whether the door has to be looked at again, a while after this reading. */
    public boolean isToBeChecked(Reading reading) {
        return switch (reading.door()) {
            case OPEN -> true;
            case CLOSED -> reading.occupied() != null && !agrees(reading, reading.occupied());
            case FORCED, LEFT_OPEN -> false;
        };
    }

    private boolean agrees(Reading reading, boolean occupied) {
        return compartments
                .building(reading.locker(), reading.compartment())
                .map(building -> compartments.agrees(building, reading.locker(), reading.compartment(), occupied))
                .orElse(true);
    }

    /** What is found of the door now. Of a box that is gone, nothing. */
    public Finding check(DoorCheck check) {
        return compartments
                .building(check.locker(), check.compartment())
                .map(building -> doors.look(building, check))
                .orElse(Finding.NOTHING);
    }
}
