package com.northwind.fanout.feed.dynamodb;

import com.northwind.fanout.feed.ParkingLot;
import com.northwind.fanout.feed.StreamRecord;
import com.northwind.table.LeaseTable;
import com.northwind.table.SingleTable;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Parked records beside the leases: {@code PARKED#<event>#<sink>}. They hold the key of the item and not its images, which
 * may be personal and are for the table alone.
 */
@Repository
class DynamoDbParkingLot implements ParkingLot {

    private static final AttributeValue UNKNOWN = AttributeValue.fromS("?");

    private final DynamoDbClient table;
    private final Clock clock;

    DynamoDbParkingLot(DynamoDbClient table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void park(String sink, StreamRecord record, Throwable cause) {
        table.putItem(request -> request.tableName(LeaseTable.NAME)
                .item(Map.of(
                        LeaseTable.PK,
                        AttributeValue.fromS("PARKED#%s#%s".formatted(record.id(), sink)),
                        "sink",
                        AttributeValue.fromS(sink),
                        "sequence",
                        AttributeValue.fromS(record.sequence()),
                        "itemPK",
                        record.key().getOrDefault(SingleTable.PK, UNKNOWN),
                        "itemSK",
                        record.key().getOrDefault(SingleTable.SK, UNKNOWN),
                        "cause",
                        AttributeValue.fromS(cause.toString()),
                        "parkedAt",
                        AttributeValue.fromS(clock.instant().toString()))));
    }
}
