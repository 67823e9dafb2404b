package com.northwind.localaws;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts and stops all services, each time all at once, and provides what the platform expects to find in them. */
@Component
class LocalServices implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LocalServices.class);

    private final List<LocalService> services;
    private final ObjectProvider<Provision> provisions;
    private final LocalAwsProperties properties;
    private final Clock clock;
    private volatile boolean running;

    LocalServices(
            List<LocalService> services,
            ObjectProvider<Provision> provisions,
            LocalAwsProperties properties,
            Clock clock) {
        this.services = services;
        this.provisions = provisions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void start() {
        Instant begin = clock.instant();
        services.forEach(LocalService::clear);
        services.forEach(this::requireFreePort);
        try {
            atOnce(service -> {
                service.start();
                log.info("started service={} port={} millis={}", service.name(), service.port(), since(begin));
            });
            provisions.orderedStream().forEach(Provision::provide);
        } catch (RuntimeException failure) {
            stop();
            throw failure;
        }
        running = true;
        log.info("provided everything millis={}", since(begin));
    }

    @Override
    public void stop() {
        running = false;
        Instant begin = clock.instant();
        atOnce(service -> {
            service.stop();
            log.info("stopped service={} millis={}", service.name(), since(begin));
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void requireFreePort(LocalService service) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: connections of the last process that are still fading out are not in the way.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(properties.bind(), service.port()));
        } catch (IOException taken) {
            throw new PortTaken(service, properties.bind(), taken);
        }
    }

    /** Does it to all, waits for all, and only then fails if one did. */
    private void atOnce(Step step) {
        try (ExecutorService threads = Executors.newFixedThreadPool(services.size())) {
            List<Future<?>> steps = new ArrayList<>();
            for (LocalService service : services) {
                steps.add(threads.submit((Callable<Void>) () -> {
                    step.take(service);
                    return null;
                }));
            }
            List<Throwable> failures =
                    steps.stream().flatMap(LocalServices::failure).toList();
            if (!failures.isEmpty()) {
                IllegalStateException failed = new IllegalStateException("A local service failed", failures.getFirst());
                failures.stream().skip(1).forEach(failed::addSuppressed);
                throw failed;
            }
        }
    }

    private static Stream<Throwable> failure(Future<?> step) {
        try {
            step.get();
            return Stream.empty();
        } catch (ExecutionException failed) {
            return Stream.ofNullable(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Stream.of(interrupted);
        }
    }

    private long since(Instant begin) {
        return Duration.between(begin, clock.instant()).toMillis();
    }

    private interface Step {
        void take(LocalService service) throws Exception;
    }
}
