package com.northwind.localaws.outage;

import com.northwind.localaws.LocalService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One outage at a time. */
class Outages {

    private static final Logger log = LoggerFactory.getLogger(Outages.class);

    private final List<LocalService> services;

    Outages(List<LocalService> services) {
        this.services = services;
    }

    /** Empty if there is no service of that name, whatever its letters are. */
    Optional<LocalService> service(String name) {
        return services.stream()
                .filter(service -> service.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns when the service is there again. */
    synchronized void happen(LocalService service, Duration length) throws Exception {
        log.warn("outage service={} seconds={}", service.name(), length.toSeconds());
        service.goAway();
        try {
            Thread.sleep(length);
        } finally {
            service.comeBack();
        }
        log.warn("outage over service={}", service.name());
    }
}
