package com.northwind.localaws.demonstration;

import com.northwind.localaws.LocalAwsProperties;
import com.northwind.localaws.Provision;
import com.northwind.table.CompartmentItem;
import com.northwind.table.TableItem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty table once, and on a later day adds that day. What people did with it stays. */
@Component
@Order(2)
class Demonstration implements Provision {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final LocalAwsProperties properties;
    private final DemonstrationTable table;
    private final Signatures signatures;
    private final Clock clock;

    Demonstration(LocalAwsProperties properties, DemonstrationTable table, Signatures signatures, Clock clock) {
        this.properties = properties;
        this.table = table;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public void provide() {
        if (!properties.demonstration()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Place.ZONE);
        if (table.has(Place.HARBOUR.id())) {
            addDay(today, now);
        } else {
            signatures.provide();
            List<TableItem> items = new FirstDay(today, now).items();
            table.fill(items);
            log.info("filled the empty table items={}", items.size());
        }
        provide(new Fleet(properties.fleet()), now);
    }

    /** Also into a table of before there was a fleet. */
    private void provide(Fleet fleet, Instant now) {
        if (fleet.lockers() > 0 && !table.has(fleet.lastBuilding())) {
            table.fill(fleet.items(now));
            log.info("added the fleet lockers={}", fleet.lockers());
        }
    }

    private void addDay(LocalDate today, Instant now) {
        List<CompartmentItem> compartments = table.compartments();
        Set<String> ids = new HashSet<>();
        Parcel.of(today).forEach(parcel -> ids.add(parcel.id()));
        compartments.stream()
                .flatMap(compartment -> Stream.ofNullable(compartment.delivery()))
                .forEach(ids::add);
        NewDay day = new NewDay(today, now, table.deliveries(ids));
        if (day.isNew()) {
            List<Step> steps = day.dawn(compartments);
            table.commit(steps);
            table.add(Bills.before(YearMonth.from(today)));
            log.info("added a day date={} parcels={}", today, steps.size());
        }
    }
}
