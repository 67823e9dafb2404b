package com.northwind.localaws.demonstration;

import com.northwind.table.InvoiceItem;
import com.northwind.table.InvoiceLineItem;
import com.northwind.table.InvoiceStatus;
import com.northwind.table.PartnerItem;
import com.northwind.table.PartnerStatus;
import com.northwind.table.RateLimit;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who pays, on which plan, and what they were billed. */
final class Bills {

    private static final int MONTHS = 3;
    private static final LocalTime RUN = LocalTime.of(3, 0);
    private static final long RENT = 900;
    private static final long DELIVERY = 35;
    private static final long RETURN = 120;

    private Bills() {}

    static Stream<TableItem> partners(Instant now) {
        Stamp stamp = Stamp.first(now, null);
        return Stream.of(
                new PartnerItem(
                        "acme-homes",
                        "Acme Homes",
                        PartnerStatus.ACTIVE,
                        "business",
                        new RateLimit(50, 100),
                        200_000,
                        4_000_000,
                        Map.of("listInvoices", new RateLimit(20, 40)),
                        stamp),
                new PartnerItem(
                        "bluekey",
                        "BlueKey Property Management",
                        PartnerStatus.ACTIVE,
                        "starter",
                        new RateLimit(10, 20),
                        20_000,
                        400_000,
                        Map.of(),
                        stamp));
    }

    /** The invoices of the last months, each followed by its lines. */
    static List<TableItem> before(YearMonth month) {
        return Stream.iterate(month.minusMonths(1), period -> period.minusMonths(1))
                .limit(MONTHS)
                .flatMap(period -> Stream.of(Place.values()).flatMap(place -> invoice(place, period)))
                .toList();
    }

    private static Stream<TableItem> invoice(Place place, YearMonth period) {
        String id = "inv-%s-%s".formatted(period, place.partner());
        Instant issued =
                period.plusMonths(1).atDay(1).atTime(RUN).atZone(Place.ZONE).toInstant();
        Stamp stamp = Stamp.first(issued, null);
        long deliveries = 480L + Chance.of("billed", place, period).below(220);
        long returns = Chance.of("returned", place, period).below(20);
        List<InvoiceLineItem> lines = List.of(
                new InvoiceLineItem(id, 1, "Compartments, monthly rent", 30, RENT, stamp),
                new InvoiceLineItem(id, 2, "Deliveries", deliveries, DELIVERY, stamp),
                new InvoiceLineItem(id, 3, "Returns", returns, RETURN, stamp));
        long total = lines.stream()
                .mapToLong(line -> line.quantity() * line.unitMinor())
                .sum();
        return Stream.concat(
                Stream.of(new InvoiceItem(
                        id, place.partner(), period, InvoiceStatus.ISSUED, "EUR", total, issued, stamp)),
                lines.stream());
    }
}
