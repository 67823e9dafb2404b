package com.northwind.ingest.contact.dynamodb;

import com.northwind.ingest.contact.Contact;
import com.northwind.ingest.contact.ContactReport;
import com.northwind.ingest.contact.ContactState;
import com.northwind.ingest.contact.Contacts;
import com.northwind.ingest.reading.Checks;
import com.northwind.ingest.reading.ContactCheck;
import com.northwind.table.Condition;
import com.northwind.table.ContactItem;
import com.northwind.table.LockerItem;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.web.CurrentTrace;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item for each locker, changed on the revision that was read. A write that missed another is tried again by its teller. */
@Repository
class DynamoDbContacts implements Contacts {

    /** Two and a half times what a locker may be silent for. */
    private static final Duration SILENCE = Duration.ofSeconds(150);

    private final DynamoDbClient table;
    private final Checks checks;
    private final Clock clock;
    private final CurrentTrace trace;
    private final MeterRegistry meters;

    DynamoDbContacts(DynamoDbClient table, Checks checks, Clock clock, CurrentTrace trace, MeterRegistry meters) {
        this.table = table;
        this.checks = checks;
        this.clock = clock;
        this.trace = trace;
        this.meters = meters;
    }

    @Override
    public boolean hear(String locker, ContactReport report, Instant arrivedAt) {
        Optional<String> building = building(locker);
        Instant at = arrivedAt.truncatedTo(ChronoUnit.MILLIS);
        building.ifPresent(it -> change(it, locker, contact -> contact.after(report, at)));
        return building.isPresent();
    }

    @Override
    public void endIfSilent(ContactCheck check) {
        building(check.locker())
                .ifPresent(it ->
                        change(it, check.locker(), contact -> contact.afterSilence(check.heardAt(), clock.instant())));
    }

    private void change(String building, String locker, Function<Contact, Optional<Contact>> change) {
        Contact before = read(building, locker);
        change.apply(before).ifPresent(after -> {
            if (after.state() == ContactState.ONLINE) {
                // Before the write: what is kept as online is looked at again for sure.
                checks.later(new ContactCheck(locker, after.heardAt()), SILENCE);
            }
            table.putItem(Condition.stillAt(before.revision()).request(item(building, locker, after)));
            if (after.state() != before.state()) {
                meters.counter(
                                "northwind.lockers.contact",
                                "state",
                                after.state().name())
                        .increment();
            }
        });
    }

    private Optional<String> building(String locker) {
        return table.query(Query.locker(locker).request()).items().stream()
                .map(LockerItem::of)
                .map(LockerItem::building)
                .findFirst();
    }

    private Contact read(String building, String locker) {
        Map<String, AttributeValue> stored = table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(ContactItem.key(building, locker).toMap())
                        .consistentRead(true))
                .item();
        return stored.isEmpty() ? Contact.NEVER : contact(ContactItem.of(stored));
    }

    private static Contact contact(ContactItem item) {
        return new Contact(
                UUID.fromString(item.connection()),
                ContactState.valueOf(item.state().name()),
                item.since(),
                item.heardAt(),
                item.stamp().revision());
    }

    private ContactItem item(String building, String locker, Contact contact) {
        return new ContactItem(
                building,
                locker,
                com.northwind.table.ContactState.valueOf(contact.state().name()),
                contact.connection().toString(),
                contact.since(),
                contact.heardAt(),
                new Stamp(contact.revision(), clock.instant(), trace.traceparent()));
    }
}
