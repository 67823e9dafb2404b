package com.northwind.invoices.usage.dynamodb;

import com.northwind.invoices.partner.Partner;
import com.northwind.invoices.usage.Consumption;
import com.northwind.invoices.usage.DayUsage;
import com.northwind.invoices.usage.Days;
import com.northwind.invoices.usage.UsageReport;
import com.northwind.invoices.usage.Usages;
import com.northwind.table.Query;
import com.northwind.table.Stamp;
import com.northwind.table.Transaction;
import com.northwind.table.UsageItem;
import com.northwind.web.CurrentTrace;
import com.northwind.web.TableLedger;
import com.northwind.web.ledger.Tries;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** An item for each partner and day, and all days anybody may look at in one query. */
@Repository
class DynamoDbUsages implements Usages {

    private static final String COUNTED = "counted";

    private final DynamoDbClient table;
    private final TableLedger ledger;
    private final Clock clock;
    private final CurrentTrace trace;

    DynamoDbUsages(DynamoDbClient table, TableLedger ledger, Clock clock, CurrentTrace trace) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
        this.trace = trace;
    }

    @Override
    public List<DayUsage> list(Partner partner, Days days) {
        return read(partner, days, false);
    }

    @Override
    public Consumption consumption(Partner partner, LocalDate day) {
        return Consumption.of(day, read(partner, Days.ofMonthUntil(day), true));
    }

    private List<DayUsage> read(Partner partner, Days days, boolean everything) {
        QueryRequest.Builder query = Query.usage(partner.id(), days.from(), days.to()).request().toBuilder();
        Instant now = clock.instant();
        return table.query(query.consistentRead(everything).build()).items().stream()
                .map(UsageItem::of)
                .filter(item -> item.expiresAt().isAfter(now))
                .map(UsageMapping::day)
                .toList();
    }

    @Override
    public void add(UsageReport report) {
        Tries.of(() -> {
            boolean before = ledger.answered(report.act(), String.class).isPresent();
            if (!before) {
                Transaction counting = new Transaction();
                UsageMapping.items(report, Stamp.first(clock.instant(), trace.traceparent()))
                        .forEach(counting::count);
                ledger.commit(counting, report.act(), COUNTED);
            }
            return before;
        });
    }
}
