package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;

/** An answer that may be remembered for minutes is forgotten as soon as the table's stream tells that it is not so any more. */
@WithPlatform
class PurgedAnswersIT {

    /** Well below the time that the contract lets an invoice be remembered. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern PURGES = Pattern.compile("(?m)^northwind_cache_purges_total(?:\\{.*})? (\\S+)$");

    private final RunningPlatform running;
    private final Partner partner;
    private final EmulatedTable table;

    PurgedAnswersIT(RunningPlatform running) {
        this.running = running;
        this.partner = new Partner(running.platform().rest(), new Access(running.platform()).tokenOf(Cast.PARTNER));
        this.table = new EmulatedTable(running.table());
    }

    @RepeatedTest(5)
    void showAnInvoiceAsItIsNow() {
        String id =
                partner.invoices(Cast.lastMonth(Clock.systemUTC()).toString()).getFirst();
        String description = "Parcels " + UUID.randomUUID();
        assertThat(firstLine(id)).isNotEqualTo(description);
        double before = purges();

        table.set("INVOICE#" + id, "LINE#001", "description", description);
        long written = System.nanoTime();

        await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> firstLine(id)
                .equals(description));
        System.out.printf("Shown %d ms after it was written%n", (System.nanoTime() - written) / 1_000_000);
        assertThat(purges()).isGreaterThan(before);
    }

    private String firstLine(String id) {
        return Json.text(partner.invoice(id).path("lines").path(0), "description");
    }

    private double purges() {
        String metrics = Http.plain()
                .get(running.healthOf("gateway-service").resolve("/actuator/prometheus"), null)
                .must(200, "The gateway's management port")
                .body();
        return PURGES.matcher(metrics)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }
}
