package com.northwind.invoices.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.partner.Partner;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Usages} must do. Subclasses say which one is meant. */
public abstract class UsagesContract {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-24");

    private final Partner partner = new Partner("p-" + UUID.randomUUID());

    protected abstract Usages usages();

    @Test
    void countsByDayAndOperation() {
        report(count(LAST, "listInvoices", 12, 0), count(FIRST, "listInvoices", 1, 0), count(LAST, "getPlan", 2, 1));
        report(count(LAST, "listInvoices", 3, 2));

        assertThat(usages().list(partner, new Days(FIRST, LAST)))
                .containsExactly(
                        new DayUsage(FIRST, List.of(new OperationUsage("listInvoices", 1, 0))),
                        new DayUsage(
                                LAST,
                                List.of(
                                        new OperationUsage("getPlan", 2, 1),
                                        new OperationUsage("listInvoices", 15, 2))));
    }

    @Test
    void countsWhatOneReportSaysTwice() {
        report(count(LAST, "listInvoices", 1, 0), count(LAST, "listInvoices", 2, 3));

        assertThat(usages().list(partner, new Days(LAST, LAST)))
                .containsExactly(new DayUsage(LAST, List.of(new OperationUsage("listInvoices", 3, 3))));
    }

    @Test
    void countsAReportOnceHoweverOftenItComes() {
        UsageReport report = new UsageReport("system", UUID.randomUUID(), List.of(count(LAST, "listInvoices", 12, 0)));

        usages().add(report);
        usages().add(report);

        assertThat(usages().consumption(partner, LAST).ofDay()).isEqualTo(12);
    }

    @Test
    void sumsUpADayAndItsMonth() {
        report(
                count(FIRST.minusDays(1), "listInvoices", 1_000, 0),
                count(FIRST, "listInvoices", 100, 7),
                count(LAST, "listInvoices", 10, 0),
                count(LAST, "getPlan", 1, 0));

        assertThat(usages().consumption(partner, LAST))
                .isEqualTo(new Consumption(LAST, 11, YearMonth.of(2026, 11), 111));
    }

    @Test
    void hasNothingOfWhoeverNeverCalled() {
        assertThat(usages().list(partner, new Days(FIRST, LAST))).isEmpty();
        assertThat(usages().consumption(partner, LAST)).isEqualTo(new Consumption(LAST, 0, YearMonth.of(2026, 11), 0));
    }

    @Test
    void takesReportsAsLongAsTheyMayBe() {
        report(IntStream.range(0, 50)
                .mapToObj(day -> count(FIRST.plusDays(day), "listInvoices", 1, 0))
                .toArray(UsageReport.Count[]::new));

        assertThat(usages().list(partner, new Days(FIRST, FIRST.plusDays(Days.MAX))))
                .hasSize(50);
    }

    private void report(UsageReport.Count... counts) {
        usages().add(new UsageReport("system", UUID.randomUUID(), List.of(counts)));
    }

    protected final Partner partner() {
        return partner;
    }

    private UsageReport.Count count(LocalDate day, String operation, long answered, long refused) {
        return new UsageReport.Count(partner, day, new OperationUsage(operation, answered, refused));
    }
}
