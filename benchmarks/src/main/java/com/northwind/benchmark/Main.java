package com.northwind.benchmark;

import com.northwind.benchmark.crowd.CrowdBenchmark;
import com.northwind.benchmark.day.DayBenchmark;
import com.northwind.benchmark.door.DoorBenchmark;
import com.northwind.benchmark.edge.EdgeBenchmark;
import com.northwind.benchmark.projector.ProjectorBenchmark;
import com.northwind.benchmark.reconnect.ReconnectBenchmark;
import com.northwind.benchmark.sockets.SocketsBenchmark;
import com.northwind.benchmark.stage.CannotMeasure;
import com.northwind.benchmark.sync.SyncBenchmark;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The measurements from the command line: the name of one, then its options. */
public final class Main {

    private static final List<Benchmark> ALL = List.of(
            new CrowdBenchmark(),
            new DayBenchmark(),
            new DoorBenchmark(),
            new EdgeBenchmark(),
            new ProjectorBenchmark(),
            new ReconnectBenchmark(),
            new SocketsBenchmark(),
            new SyncBenchmark());

    private Main() {}

    /** Ends the process with 0 only if everything was measured. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.contains("--help")) {
            System.out.print(help());
            return arguments.isEmpty() ? 2 : 0;
        }
        String name = arguments.getFirst();
        try {
            Benchmark benchmark = ALL.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new CannotMeasure("There is no benchmark '%s'; --help lists them".formatted(name)));
            benchmark.run(
                    Settings.of(arguments.subList(1, arguments.size()), benchmark.defaults()),
                    new Progress(System.out));
            return 0;
        } catch (CannotMeasure failure) {
            System.err.println(failure.getMessage());
            return 1;
        } catch (ExecutionException failure) {
            System.err.println("An operation failed: " + failure.getCause());
            return 1;
        } catch (Exception failure) {
            System.err.println("Not measured: " + failure);
            return 1;
        }
    }

    private static String help() {
        StringBuilder help = new StringBuilder("""
                Usage: NAME [--OPTION VALUE]...

                Starts what it measures from the jars of this checkout, on free ports, and ends it again.

                """);
        for (Benchmark benchmark : ALL) {
            help.append("  %-9s  %s%n".formatted(benchmark.name(), benchmark.purpose()));
            benchmark.defaults().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(option ->
                            help.append("               --%s %d%n".formatted(option.getKey(), option.getValue())));
        }
        return help.append("""

                For all of them:
                  --root DIRECTORY     the checkout whose jars are measured (default: here)
                  --out DIRECTORY      where the report is written (default: target/benchmarks)
                  --jvm OPTIONS        the options of the measured service's JVM (default: as in its container)
                  --more-jvm OPTIONS   more options beside the default ones
                """).toString();
    }
}
