package com.northwind.fault;

import com.northwind.fleet.Devices;
import com.northwind.journey.Access;
import com.northwind.journey.Platform;
import com.northwind.journey.Processes;
import com.northwind.journey.Tile;
import com.northwind.journey.Unexpected;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A platform under load that is broken and repaired, again and again, while everybody watches. */
public final class Faults implements AutoCloseable {

    /** The last two buildings of the fleet; the others are free for more load. */
    private static final List<String> BUILDINGS = List.of("fleet-19", "fleet-20");

    private static final List<String> LOCKERS = Devices.lockers(451, 50);
    private static final String MANAGER = "mona";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(20);

    private final FaultOptions options;
    private final Platform platform;
    private final Breakage breakage;
    private final PrintStream out;
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<FaultReport.Line> lines = new ArrayList<>();
    private volatile @Nullable Fault last;

    private Faults(FaultOptions options, Platform platform, Processes processes, PrintStream out) {
        this.options = options;
        this.platform = platform;
        this.breakage = new Breakage(processes);
        this.out = out;
    }

    /** Breaks and judges, in a terminal; fails if anything was lost or told twice. */
    public static void of(Platform platform, Processes processes, Map<String, String> words, PrintStream out) {
        FaultOptions options = FaultOptions.of(words);
        try (Faults faults = new Faults(options, platform, processes, out)) {
            faults.breakage.requireOutages();
            FaultReport report = faults.run();
            out.print(report.text());
            options.report().ifPresent(report::write);
            if (!report.verdict().isGood()) {
                throw new Unexpected("Something was lost, or told twice, or told wrongly");
            }
        }
    }

    private FaultReport run() {
        watch();
        try (Devices devices = Devices.connect(platform, LOCKERS, Clock.systemUTC());
                PatientDoors doors = new PatientDoors(devices, LOCKERS, options.rate(), witnesses)) {
            doors.start();
            breakThings(doors);
            doors.stop();
            doors.awaitShown(PATIENCE);
            return judged(doors);
        }
    }

    private void watch() {
        String token = new Access(platform).tokenOf(MANAGER);
        for (String building : BUILDINGS) {
            for (int number = 1; number <= options.dashboards(); number++) {
                String name = "%s-%d".formatted(building, number);
                witnesses.add(new Witness(name, platform, token, building, () -> last));
            }
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!witnesses.stream().allMatch(Witness::hasSeenAll)) {
            if (System.nanoTime() > end) {
                throw new Unexpected("No snapshot of the fleet came; is it in the table?");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void breakThings(PatientDoors doors) {
        FaultPlan plan = new FaultPlan(options.faults(), options.seed());
        long start = System.nanoTime();
        while (!plan.hasShownAll()
                || System.nanoTime() - start < options.length().toNanos()) {
            FaultPlan.Step step = plan.next();
            LockSupport.parkNanos(step.calm().toNanos());
            Duration since = Duration.ofNanos(System.nanoTime() - start);
            Duration took = happen(step.fault(), doors);
            lines.add(new FaultReport.Line(since, step.fault(), took));
            out.printf(
                    Locale.ROOT,
                    "%5d s  %-28s all is shown again after %.1f s%n",
                    since.toSeconds(),
                    step.fault().title(),
                    took.toMillis() / 1e3);
        }
        LockSupport.parkNanos(plan.next().calm().toNanos());
    }

    /** From the blow until everything that was measured before the repair is on every dashboard. */
    private Duration happen(Fault fault, PatientDoors doors) {
        long start = System.nanoTime();
        last = fault;
        doors.troubled(true);
        breakage.happen(fault);
        doors.awaitShown(PATIENCE);
        doors.troubled(false);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private FaultReport judged(PatientDoors doors) {
        Truth truth = new Truth(platform);
        Set<DoorReading> acknowledged = doors.acknowledged();
        long oldest =
                acknowledged.stream().mapToLong(DoorReading::sequence).min().orElse(0);
        Map<DoorReading, Integer> history = new TreeMap<>();
        LOCKERS.forEach(locker -> history.putAll(truth.history(locker, oldest)));
        Map<String, Tile> table = new HashMap<>();
        BUILDINGS.forEach(building -> table.putAll(truth.tiles(building)));
        List<Testimony> testimonies = witnesses.stream().map(Witness::testimony).toList();
        Verdict verdict = Verdict.of(acknowledged, history, table, testimonies);
        return new FaultReport(
                options, List.copyOf(lines), acknowledged.size(), testimonies, doors.calmMicros(), verdict);
    }

    @Override
    public void close() {
        witnesses.forEach(Witness::close);
    }
}
