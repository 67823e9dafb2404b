package com.northwind.invoices.usage;

import com.northwind.invoices.partner.Partner;
import com.northwind.web.ledger.Act;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Usage that a test reports. */
public final class InMemoryUsages implements Usages {

    private final Map<Partner, Map<LocalDate, Map<String, OperationUsage>>> counters =
            new TreeMap<>(Comparator.comparing(Partner::id));
    private final Set<Act> done = new HashSet<>();

    public synchronized void clear() {
        counters.clear();
        done.clear();
    }

    @Override
    public synchronized List<DayUsage> list(Partner partner, Days days) {
        return counters.getOrDefault(partner, Map.of()).entrySet().stream()
                .filter(it -> !it.getKey().isBefore(days.from()) && !it.getKey().isAfter(days.to()))
                .map(it -> new DayUsage(it.getKey(), List.copyOf(it.getValue().values())))
                .toList();
    }

    @Override
    public synchronized Consumption consumption(Partner partner, LocalDate day) {
        return Consumption.of(day, list(partner, Days.ofMonthUntil(day)));
    }

    @Override
    public synchronized void add(UsageReport report) {
        if (done.add(report.act())) {
            report.counts().forEach(this::count);
        }
    }

    private void count(UsageReport.Count count) {
        counters.computeIfAbsent(count.partner(), _ -> new TreeMap<>())
                .computeIfAbsent(count.day(), _ -> new TreeMap<>())
                .merge(count.operation().operationId(), count.operation(), InMemoryUsages::sum);
    }

    private static OperationUsage sum(OperationUsage one, OperationUsage other) {
        return new OperationUsage(
                one.operationId(), one.answered() + other.answered(), one.refused() + other.refused());
    }
}
