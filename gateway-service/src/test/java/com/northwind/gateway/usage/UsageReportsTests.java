package com.northwind.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.neighbour.NeighbourAway;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class UsageReportsTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final Usage usage = new Usage();
    private final Sent sent = new Sent();
    private final UsageReports reports = new UsageReports(usage, sent);

    @Test
    void tellWhatWasCountedOnce() {
        usage.answered("acme", TODAY, "listInvoices");
        usage.answered("acme", TODAY, "listInvoices");
        usage.refused("acme", TODAY, "listInvoices");

        assertThat(reports.tell()).isTrue();
        assertThat(reports.tell()).isTrue();

        assertThat(sent.counts()).containsExactly(new Count("acme", TODAY, "listInvoices", 2, 1));
    }

    @Test
    void tellNothingWhenNothingWasCounted() {
        assertThat(reports.tell()).isTrue();

        assertThat(sent.reports).isEmpty();
    }

    @Test
    void areOfBoundedSize() {
        for (int i = 0; i < 120; i++) {
            usage.answered("partner-" + i, TODAY, "listInvoices");
        }

        reports.tell();

        assertThat(sent.reports).extracting(report -> report.counts().size()).containsExactly(50, 50, 20);
    }

    @Test
    void areToldAgainUnderTheSameIdBeforeAnythingNewer() {
        sent.away = true;
        usage.answered("acme", TODAY, "listInvoices");
        assertThat(reports.tell()).isFalse();
        usage.answered("acme", TODAY, "getInvoice");
        assertThat(reports.tell()).isFalse();

        sent.away = false;
        assertThat(reports.tell()).isTrue();
        assertThat(reports.tell()).isTrue();

        assertThat(sent.reports.subList(0, 3)).containsOnly(sent.reports.getFirst());
        assertThat(sent.reports.getLast().counts()).containsExactly(new Count("acme", TODAY, "getInvoice", 1, 0));
    }

    /** Keeps what it is told, also while it says that it is away. */
    private static final class Sent implements Reports {

        private final List<Report> reports = new ArrayList<>();
        private boolean away;

        @Override
        public Mono<Void> send(Report report) {
            reports.add(report);
            return away ? Mono.error(new NeighbourAway("Away", null)) : Mono.empty();
        }

        private List<Count> counts() {
            return reports.stream().flatMap(report -> report.counts().stream()).toList();
        }
    }
}
