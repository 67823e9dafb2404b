package com.northwind.benchmark.door;

import com.northwind.benchmark.fleet.Fleet;
import com.northwind.benchmark.fleet.Moved;
import com.northwind.benchmark.fleet.Movements;
import com.northwind.benchmark.load.Load;
import com.northwind.benchmark.stage.Stage;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Moves doors and looks at the dashboards. */
final class Way {

    private final Stage stage;
    private final Movements movements;
    private final Lockers lockers;
    private final Audience audience;
    private final Load.Rate rate;

    Way(Stage stage, Fleet fleet, Lockers lockers, Audience audience, int perSecond) {
        this.stage = stage;
        this.movements = new Movements(fleet);
        this.lockers = lockers;
        this.audience = audience;
        this.rate = new Load.Rate(perSecond);
    }

    /** Comes back when all that moved was seen by everybody. */
    Seen move(Duration time) throws ExecutionException, InterruptedException {
        Sightings sightings = audience.look();
        Spent before = Spent.until(stage);
        long moved = movements.count();
        rate.run(this::move, time);
        lockers.mustBeHeard();
        audience.mustSeeAll();
        return new Seen(movements.count() - moved, sightings, Spent.until(stage).since(before), audience.irregular());
    }

    /** The moment counts when the door moves, whenever the broker hears of it. */
    private void move() {
        Moved moved = movements.next();
        audience.times().moves(moved);
        lockers.say(moved);
    }

    /**
     * What came of it.
     *
     * @param irregular events that came twice, and snapshots instead of events, since the beginning
     */
    record Seen(long moved, Sightings sightings, Spent spent, long irregular) {}
}
