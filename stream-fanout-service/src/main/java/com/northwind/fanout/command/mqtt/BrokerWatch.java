package com.northwind.fanout.command.mqtt;

import com.northwind.fanout.feed.SinkUnavailable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the connection to the broker open while there is nothing to send, so that no command has to wait for it. */
@Component
class BrokerWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);

    private final Broker broker;
    private final CountDownLatch leave = new CountDownLatch(1);
    private volatile boolean running;

    BrokerWatch(Broker broker) {
        this.broker = broker;
    }

    /** Before the feeds, and stopped after them. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("broker-watch").start(this::watch);
    }

    @Override
    public void stop() {
        leave.countDown();
        try {
            broker.close();
        } catch (SinkUnavailable gone) {
            log.debug("the broker was gone before", gone);
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        boolean failing = false;
        do {
            try {
                broker.connected();
                failing = false;
            } catch (RuntimeException unavailable) {
                if (!failing) {
                    log.warn("no connection to the broker for now", unavailable);
                }
                failing = true;
            }
        } while (!left());
    }

    private boolean left() {
        try {
            return leave.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }
}
