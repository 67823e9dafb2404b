package com.northwind.gateway.cache;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** What all requests share: the remembered answers, those on their way, and how far either may go. */
@Component
public final class Memory {

    private final Flights flights = new Flights();
    private final Answers answers;
    private final CacheMeters meters;
    private final CacheProperties properties;
    private final Room room;

    Memory(Answers answers, CacheMeters meters, CacheProperties properties) {
        this.answers = answers;
        this.meters = meters;
        this.properties = properties;
        this.room = new Room(properties.maxBytes().toBytes() / 4);
    }

    Answers answers() {
        return answers;
    }

    Flights flights() {
        return flights;
    }

    HeldBody newBody() {
        return new HeldBody(maxAnswer(), room);
    }

    int maxAnswer() {
        return Math.toIntExact(properties.maxAnswer().toBytes());
    }

    Duration patience() {
        return properties.patience();
    }

    void count(Question question, Outcome outcome) {
        meters.count(question.key().operation(), outcome);
    }
}
