package com.northwind.invoices.usage.dynamodb;

import com.northwind.invoices.usage.DayUsage;
import com.northwind.invoices.usage.OperationUsage;
import com.northwind.invoices.usage.UsageReport;
import com.northwind.table.ItemKey;
import com.northwind.table.Stamp;
import com.northwind.table.UsageCount;
import com.northwind.table.UsageItem;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Between the counters of the table and usage. */
final class UsageMapping {

    private UsageMapping() {}

    static DayUsage day(UsageItem item) {
        return new DayUsage(
                item.day(),
                item.operations().entrySet().stream()
                        .map(operation -> new OperationUsage(
                                operation.getKey(),
                                operation.getValue().answered(),
                                operation.getValue().refused()))
                        .sorted(Comparator.comparing(OperationUsage::operationId))
                        .toList());
    }

    /** One item for each partner and day, because a transaction writes each item once. */
    static Collection<UsageItem> items(UsageReport report, Stamp stamp) {
        Map<ItemKey, UsageItem> items = new LinkedHashMap<>();
        for (UsageReport.Count count : report.counts()) {
            OperationUsage operation = count.operation();
            UsageItem item = new UsageItem(
                    count.partner().id(),
                    count.day(),
                    Map.of(operation.operationId(), new UsageCount(operation.answered(), operation.refused())),
                    stamp);
            items.merge(item.key(), item, UsageItem::plus);
        }
        return items.values();
    }
}
