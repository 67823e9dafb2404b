package com.northwind.invoices.usage.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.TableTest;
import com.northwind.invoices.usage.OperationUsage;
import com.northwind.invoices.usage.UsageReport;
import com.northwind.invoices.usage.Usages;
import com.northwind.invoices.usage.UsagesContract;
import com.northwind.table.SingleTable;
import com.northwind.table.UsageItem;
import com.northwind.web.ledger.ChangedMeanwhile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@TableTest
class DynamoDbUsagesIT extends UsagesContract {

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final int REPORTS = 20;

    @Autowired
    Usages usages;

    @Autowired
    DynamoDbClient table;

    @Override
    protected Usages usages() {
        return usages;
    }

    /** Of several doors at once, each of which repeats its report because it did not hear the answer. */
    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        List<UsageReport> reports =
                IntStream.range(0, REPORTS).mapToObj(_ -> report()).toList();

        try (ExecutorService doors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 3 * REPORTS)
                    .<Callable<Integer>>mapToObj(number -> () -> send(reports.get(number % REPORTS)))
                    .toList();
            for (Future<Integer> sent : doors.invokeAll(calls)) {
                assertThat(sent.get()).isPositive();
            }
        }

        assertThat(usages.consumption(partner(), DAY).ofDay()).isEqualTo(REPORTS);
    }

    @Test
    void letsTheTableForgetIt() {
        usages.add(report());

        assertThat(table.getItem(get -> get.tableName(SingleTable.NAME)
                                .key(UsageItem.key(partner().id(), DAY).toMap()))
                        .item())
                .hasEntrySatisfying(
                        "expiresAt", expiry -> assertThat(expiry.n()).isEqualTo("1830038400"));
    }

    private UsageReport report() {
        return new UsageReport(
                "system",
                UUID.randomUUID(),
                List.of(new UsageReport.Count(partner(), DAY, new OperationUsage("listInvoices", 1, 0))));
    }

    /** Sends it until it is taken, as a door does that is told that others are at it, or hears nothing. */
    private int send(UsageReport report) {
        for (int attempt = 1; ; attempt++) {
            try {
                usages.add(report);
                return attempt;
            } catch (ChangedMeanwhile | SdkException notYet) {
                assertThat(attempt).as("attempts").isLessThan(100);
            }
        }
    }
}
