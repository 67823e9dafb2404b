package com.northwind.benchmark.day;

import com.northwind.benchmark.stage.Rows;
import com.northwind.table.Query;
import java.time.LocalDate;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A courier's day as it lies in the table. */
record Day(String courier, LocalDate date, int rows) {

    void fill(DynamoDbClient table) {
        Rows.write(
                table,
                IntStream.range(0, rows)
                        .mapToObj(number -> Rows.delivery(number, courier, date))
                        .toList());
    }

    /** What graphql-service asks of the table for it: one more than it shows, to know whether there are more. */
    QueryRequest query() {
        return Query.courierDay(courier, date, rows + 1).request();
    }
}
