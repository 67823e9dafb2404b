package com.northwind.ingest.line.mqtt;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.northwind.ingest.reading.Pause;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears the lockers as long as the service runs: one connection after another, each with a token of its own and replaced
 * before that expires. A message waits here until it is in safe hands; the broker sends no more than may wait.
 */
@Component
class MqttListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MqttListener.class);
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(6);
    private static final Duration GOODBYE = Duration.ofSeconds(4);

    private final MqttProperties properties;
    private final Credentials credentials;
    private final Hearing hearing;

    private CountDownLatch stopped = new CountDownLatch(0);
    private ExecutorService messages = Executors.newVirtualThreadPerTaskExecutor();
    private Thread keeper = Thread.ofVirtual().unstarted(() -> {});

    MqttListener(MqttProperties properties, Credentials credentials, Hearing hearing) {
        this.properties = properties;
        this.credentials = credentials;
        this.hearing = hearing;
    }

    @Override
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
        stopped = stop;
        messages = handlers;
        keeper = Thread.ofVirtual().name("mqtt").start(() -> keepConnected(stop, handlers));
    }

    /** Messages in hand are finished and acknowledged; the broker keeps the others. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        messages.shutdown();
        try {
            if (!messages.awaitTermination(LAST_MESSAGES.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("some messages stay at the broker");
            }
            keeper.interrupt();
            keeper.join(GOODBYE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void keepConnected(CountDownLatch stop, ExecutorService handlers) {
        Pause pause = new Pause(stop);
        while (stop.getCount() > 0) {
            try (Connection connection = new Connection(properties)) {
                Credentials.Token token = credentials.fresh();
                connection.open(token, hearing.channels(), message -> {
                    if (stop.getCount() > 0) {
                        handlers.execute(() -> handle(message, stop));
                    }
                });
                log.info("lockers are heard broker={} client={}", properties.url(), properties.clientId());
                pause.reset();
                if (connection.ends(token.left().multipliedBy(9).dividedBy(10), hearing.channels())) {
                    log.warn("the broker closed the connection");
                    pause.rest();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                log.warn("lockers are not heard cause={}", failure.toString());
                pause.rest();
            }
        }
    }

    private void handle(Mqtt5Publish message, CountDownLatch stop) {
        if (hearing.take(message, stop)) {
            message.acknowledge();
        }
    }
}
