package com.northwind.fanout.command;

import com.northwind.fanout.feed.Change;
import com.northwind.fanout.feed.Sink;
import com.northwind.table.ApiKeyItem;
import com.northwind.table.AttemptsItem;
import com.northwind.table.BuildingItem;
import com.northwind.table.ChangeItem;
import com.northwind.table.CommandAnswerItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.ContactItem;
import com.northwind.table.CourierItem;
import com.northwind.table.DeliveryEventItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorItem;
import com.northwind.table.InvoiceItem;
import com.northwind.table.InvoiceLineItem;
import com.northwind.table.KeyRingItem;
import com.northwind.table.LedgerItem;
import com.northwind.table.LockerItem;
import com.northwind.table.MembershipItem;
import com.northwind.table.OpeningItem;
import com.northwind.table.PartnerItem;
import com.northwind.table.PickupItem;
import com.northwind.table.TableItem;
import com.northwind.table.UsageItem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends every new door command to its locker. One that has expired opens nothing any more, whenever it gets here. */
@Component
class DoorCommands implements Sink {

    private static final Logger log = LoggerFactory.getLogger(DoorCommands.class);

    private final DoorCommand.Line line;
    private final Clock clock;
    private final Counter sent;
    private final Counter expired;

    DoorCommands(DoorCommand.Line line, Clock clock, MeterRegistry registry) {
        this.line = line;
        this.clock = clock;
        this.sent = registry.counter("northwind.command.sent");
        this.expired = registry.counter("northwind.command.expired");
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public void take(Change change) {
        TableItem item = change.after();
        if (change.kind() != Change.Kind.INSERT || item == null) {
            return;
        }
        // spotless:off
        switch (item) {
            case DoorCommandItem command -> send(command);
            case ApiKeyItem _, AttemptsItem _, BuildingItem _, ChangeItem _, CommandAnswerItem _, CompartmentItem _, ContactItem _,
                    CourierItem _, DeliveryEventItem _, DeliveryItem _, DoorEventItem _, DoorItem _, InvoiceItem _, InvoiceLineItem _, KeyRingItem _, LedgerItem _,
                    LockerItem _, MembershipItem _, OpeningItem _, PartnerItem _, PickupItem _, UsageItem _ -> {}
        }
        // spotless:on
    }

    /** A command is good for seconds, and the stream keeps a day: what it has forgotten has expired. */
    @Override
    public void missed() {}

    @Override
    public void prime() {
        line.prime();
    }

    private void send(DoorCommandItem item) {
        Duration valid = Duration.between(clock.instant(), item.expiresAt());
        if (!valid.isPositive()) {
            expired.increment();
            log.warn("expired before it was sent command={} locker={}", item.id(), item.locker());
            return;
        }
        line.send(DoorCommand.of(item, valid), valid);
        sent.increment();
    }
}
