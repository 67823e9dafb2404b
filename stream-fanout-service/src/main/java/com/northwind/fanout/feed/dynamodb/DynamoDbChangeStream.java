package com.northwind.fanout.feed.dynamodb;

import com.northwind.fanout.feed.ChangeStream;
import com.northwind.fanout.feed.StreamRecord;
import com.northwind.table.SingleTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The stream that the table has at this moment; a table that is made anew has another one. */
@Component
class DynamoDbChangeStream implements ChangeStream {

    private final DynamoDbClient table;
    private final DynamoDbStreamsClient stream;
    private volatile @Nullable String arn;

    DynamoDbChangeStream(DynamoDbClient table, DynamoDbStreamsClient stream) {
        this.table = table;
        this.stream = stream;
    }

    @Override
    public List<Shard> shards() {
        String current = table.describeTable(it -> it.tableName(SingleTable.NAME))
                .table()
                .latestStreamArn();
        arn = current;
        List<Shard> shards = new ArrayList<>();
        String start = null;
        do {
            String after = start;
            StreamDescription page = stream.describeStream(
                            it -> it.streamArn(current).exclusiveStartShardId(after))
                    .streamDescription();
            page.shards().forEach(shard -> shards.add(new Shard(shard.shardId(), shard.parentShardId())));
            start = page.lastEvaluatedShardId();
        } while (start != null);
        return List.copyOf(shards);
    }

    @Override
    public String open(String shard, @Nullable String after) {
        try {
            return stream.getShardIterator(it -> it.streamArn(arn)
                            .shardId(shard)
                            .sequenceNumber(after)
                            .shardIteratorType(
                                    after == null
                                            ? ShardIteratorType.TRIM_HORIZON
                                            : ShardIteratorType.AFTER_SEQUENCE_NUMBER))
                    .shardIterator();
        } catch (TrimmedDataAccessException trimmed) {
            throw new Trimmed(trimmed);
        }
    }

    @Override
    public Page read(String iterator) {
        try {
            GetRecordsResponse answer = stream.getRecords(it -> it.shardIterator(iterator));
            return new Page(
                    answer.records().stream().map(DynamoDbChangeStream::read).toList(), answer.nextShardIterator());
        } catch (ExpiredIteratorException expired) {
            throw new IteratorExpired(expired);
        } catch (TrimmedDataAccessException trimmed) {
            throw new Trimmed(trimmed);
        }
    }

    private static StreamRecord read(Record record) {
        var change = record.dynamodb();
        return new StreamRecord(
                record.eventID(),
                change.sequenceNumber(),
                change.approximateCreationDateTime(),
                change.keys(),
                change.oldImage(),
                change.newImage());
    }
}
