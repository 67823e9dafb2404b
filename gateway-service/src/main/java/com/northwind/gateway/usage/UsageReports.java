package com.northwind.gateway.usage;

import com.northwind.gateway.neighbour.NeighbourAway;
import com.northwind.gateway.neighbour.NeighbourRefused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells what was counted, in reports of bounded size. A report that could not be told is told again as it was before
 * anything newer is; until then everything else goes on being counted.
 */
@Component
class UsageReports {

    private static final Logger log = LoggerFactory.getLogger(UsageReports.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Usage usage;
    private final Reports reports;
    private final Queue<Report> untold = new ArrayDeque<>();
    private boolean away;

    UsageReports(Usage usage, Reports reports) {
        this.usage = usage;
        this.reports = reports;
    }

    /** Tells all there is; false if some of it is still to be told. Waits, so it is not for a thread that serves requests. */
    synchronized boolean tell() {
        if (untold.isEmpty()) {
            untold.addAll(split(usage.take()));
        }
        while (!untold.isEmpty()) {
            if (!tell(untold.element())) {
                return false;
            }
            untold.remove();
        }
        return true;
    }

    private boolean tell(Report report) {
        try {
            reports.send(report).block(LIMIT);
            away = false;
        } catch (NeighbourAway failure) {
            if (!away) {
                log.warn("Usage is kept here until it can be told: {}", failure.toString());
            }
            away = true;
            return false;
        } catch (NeighbourRefused failure) {
            log.error("Usage that nobody takes: {}", report, failure);
        }
        return true;
    }

    private static List<Report> split(List<Count> counts) {
        Queue<Report> split = new ArrayDeque<>();
        for (int from = 0; from < counts.size(); from += Report.MAX_COUNTS) {
            int to = Math.min(counts.size(), from + Report.MAX_COUNTS);
            split.add(new Report(UUID.randomUUID(), List.copyOf(counts.subList(from, to))));
        }
        return List.copyOf(split);
    }
}
