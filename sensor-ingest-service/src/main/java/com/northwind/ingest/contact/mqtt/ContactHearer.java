package com.northwind.ingest.contact.mqtt;

import com.northwind.ingest.contact.ContactFormat;
import com.northwind.ingest.contact.ContactReport;
import com.northwind.ingest.contact.Contacts;
import com.northwind.ingest.line.Hearer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A message that is no report is forgotten: the next one comes within a minute, and nothing else is lost with it. */
@Component
class ContactHearer implements Hearer {

    private static final Logger log = LoggerFactory.getLogger(ContactHearer.class);

    private final ContactFormat format;
    private final Contacts contacts;
    private final MeterRegistry meters;

    ContactHearer(ContactFormat format, Contacts contacts, MeterRegistry meters) {
        this.format = format;
        this.contacts = contacts;
        this.meters = meters;
    }

    @Override
    public String channel() {
        return "contact";
    }

    @Override
    public boolean take(String locker, byte[] message, Instant arrivedAt) {
        Optional<ContactReport> report = format.read(message);
        boolean understood = report.isPresent() && contacts.hear(locker, report.get(), arrivedAt);
        if (!understood) {
            log.debug("a contact means nothing locker={}", locker);
            meters.counter("northwind.lockers.contact.rejected").increment();
        }
        return true;
    }
}
