package com.northwind.fanout.tile;

import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.InvoiceItem;
import com.northwind.table.InvoiceStatus;
import com.northwind.table.Occupancy;
import com.northwind.table.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Items for tests: halves of tiles of compartment {@code 01}, and what else is told. */
public final class Tiles {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private Tiles() {}

    /** Changed as many seconds after noon as its revision says. */
    public static CompartmentItem vacant(String building, long revision) {
        return new CompartmentItem(
                building,
                building + "-a",
                "01",
                CompartmentSize.SMALL,
                Occupancy.VACANT,
                null,
                new Stamp(revision, NOON.plusSeconds(revision), null));
    }

    /** Changed as many seconds after noon as its sequence says, received 100 ms before, and measured 200 ms before that. */
    public static DoorItem open(String building, long sequence) {
        Instant then = NOON.plusSeconds(sequence);
        return new DoorItem(
                building,
                building + "-a",
                "01",
                DoorState.OPEN,
                true,
                sequence,
                "reading-" + sequence,
                then.minusMillis(300),
                then.minusMillis(100),
                new Stamp(sequence, then, TRACE));
    }

    public static DeliveryItem delivery(String building, long revision) {
        return new DeliveryItem(
                "d1",
                building,
                null,
                null,
                "ada",
                "acme-homes",
                DeliveryStatus.OUT_FOR_DELIVERY,
                "Rosa",
                "4b",
                CompartmentSize.SMALL,
                LocalDate.parse("2026-11-20"),
                null,
                null,
                null,
                null,
                null,
                revision,
                new Stamp(revision, NOON, TRACE));
    }

    public static InvoiceItem invoice(String id, String partner) {
        return new InvoiceItem(
                id,
                partner,
                YearMonth.parse("2026-10"),
                InvoiceStatus.ISSUED,
                "EUR",
                46_635,
                NOON,
                Stamp.first(NOON, TRACE));
    }
}
