package com.northwind.localaws;

import com.northwind.table.SingleTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What the stream of the table remembers. */
record StreamHistory(LocalAwsProcess process) {

    List<Record> all() {
        return read(null);
    }

    /** What came after a record that a reader noted earlier. */
    List<Record> after(Record record) {
        return read(record.dynamodb().sequenceNumber());
    }

    private List<Record> read(@Nullable String after) {
        try (DynamoDbStreamsClient streams =
                process.client(DynamoDbStreamsClient.builder(), "dynamodb-port").build()) {
            List<Record> records = new ArrayList<>();
            String iterator = iterator(streams, after);
            while (true) {
                String next = iterator;
                var page = streams.getRecords(it -> it.shardIterator(next));
                if (page.records().isEmpty()) {
                    return records;
                }
                records.addAll(page.records());
                iterator = page.nextShardIterator();
            }
        }
    }

    private static String iterator(DynamoDbStreamsClient streams, @Nullable String after) {
        String arn = streams.listStreams(it -> it.tableName(SingleTable.NAME))
                .streams()
                .getFirst()
                .streamArn();
        Shard shard = streams.describeStream(it -> it.streamArn(arn))
                .streamDescription()
                .shards()
                .getLast();
        return streams.getShardIterator(it -> it.streamArn(arn)
                        .shardId(shard.shardId())
                        .sequenceNumber(after)
                        .shardIteratorType(
                                after == null
                                        ? ShardIteratorType.TRIM_HORIZON
                                        : ShardIteratorType.AFTER_SEQUENCE_NUMBER))
                .shardIterator();
    }
}
