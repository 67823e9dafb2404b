package com.northwind.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was released of each contract: {@code docs/contracts/released/<name>/<version>}, laid out as it is in its service. */
final class ReleasedContracts {

    static final Path ROOT = Path.of("..");

    private static final Path RELEASED = ROOT.resolve("docs/contracts/released");

    private ReleasedContracts() {}

    /** The contracts as they are now; without what the door asks of a service, which is released with it. */
    static List<Path> now() {
        try (Stream<Path> services = Files.list(ROOT)) {
            return services.map(service -> service.resolve("src/main/resources/openapi"))
                    .filter(Files::isDirectory)
                    .flatMap(directory -> list(directory).stream())
                    .filter(file -> !file.endsWith("internal.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Empty for a contract of which nothing was released yet. */
    static Optional<Path> last(Path contract) {
        String file = contract.getFileName().toString();
        Path versions = RELEASED.resolve(file.replace(".yaml", ""));
        return !Files.isDirectory(versions)
                ? Optional.empty()
                : list(versions).stream()
                        .max(Comparator.comparing(path -> Runtime.Version.parse(
                                path.getFileName().toString().replaceAll("(\\.0)+$", ""))))
                        .map(version -> version.resolve("openapi").resolve(file));
    }

    /** What must not be: breaking changes, unless the first number of the version has grown. */
    static List<String> faults(Place released, Place now) {
        return major(now) > major(released) ? List.of() : BreakingChanges.between(released, now);
    }

    private static int major(Place contract) {
        return Integer.parseInt(contract.at("info").text("version").replaceFirst("\\..*", ""));
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
