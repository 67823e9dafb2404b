package com.northwind.localaws;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when everything is provided and all services answer. */
@Component
class LocalServicesHealthIndicator implements HealthIndicator {

    private final LocalServices lifecycle;
    private final List<LocalService> services;

    LocalServicesHealthIndicator(LocalServices lifecycle, List<LocalService> services) {
        this.lifecycle = lifecycle;
        this.services = services;
    }

    @Override
    public Health health() {
        List<String> silent = services.stream()
                .filter(service -> !service.answers())
                .map(LocalService::name)
                .toList();
        Health.Builder health = lifecycle.isRunning() && silent.isEmpty() ? Health.up() : Health.outOfService();
        return health.withDetail("silent", silent).build();
    }
}
