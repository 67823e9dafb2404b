package com.northwind.fanout.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What every feed is made of. */
@Component
record Feeding(
        ChangeStream stream,
        Leases leases,
        ParkingLot parked,
        FeedMeters meters,
        FeedProperties properties,
        Clock clock) {

    /** The loop over a shard whose lease was just taken. */
    ShardLoop loop(Sink sink, String reader, Lease lease, Instant since, Runnable ended) {
        Hold hold = new Hold(leases, reader, lease, properties, clock);
        Handover handover = new Handover(sink, parked, meters, properties);
        // The stream cuts its times, to the second or, DynamoDB Local, to the minute. To tell of a minute twice is
        // harmless.
        Instant from = since.truncatedTo(ChronoUnit.MINUTES);
        return new ShardLoop(
                new ShardReader(stream, hold, handover, meters, properties.poll(), from, clock),
                properties.patience(),
                ended);
    }
}
