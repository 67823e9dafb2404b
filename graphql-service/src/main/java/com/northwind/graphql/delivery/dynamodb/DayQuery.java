package com.northwind.graphql.delivery.dynamodb;

import com.northwind.graphql.delivery.DayOfDeliveries;
import com.northwind.graphql.delivery.DeliveryOrder;
import com.northwind.table.Cursor;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * How the table is asked for a courier's day. What does not fit is left out by the table itself, which looks at a bounded
 * number of deliveries for one page and leaves the rest to the next, however few of them fit.
 */
final class DayQuery {

    private static final int EXAMINED = 500;

    private DayQuery() {}

    /** One more than wanted tells whether there are more. */
    static Query of(String courier, DayOfDeliveries day, int first) {
        Query query = Query.courierDay(courier, day.date(), day.isWhole() ? first + 1 : EXAMINED);
        return day.order() == DeliveryOrder.NEWEST_FIRST ? query.reversed() : query;
    }

    static QueryRequest request(Query query, DayOfDeliveries day, @Nullable Cursor after) {
        QueryRequest request = query.request(after);
        if (day.isWhole()) {
            return request;
        }
        Map<String, String> names = new HashMap<>(request.expressionAttributeNames());
        Map<String, AttributeValue> values = new HashMap<>(request.expressionAttributeValues());
        List<String> conditions = new ArrayList<>();
        if (!day.status().isEmpty()) {
            names.put("#status", "status");
            conditions.add("#status IN (%s)"
                    .formatted(day.status().stream()
                            .map(status -> named(status, values))
                            .collect(Collectors.joining(", "))));
        }
        if (day.building() != null) {
            names.put("#building", "building");
            values.put(":building", AttributeValue.fromS(day.building()));
            conditions.add("#building = :building");
        }
        return request.toBuilder()
                .filterExpression(String.join(" AND ", conditions))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    private static String named(DeliveryStatus status, Map<String, AttributeValue> values) {
        String name = ":" + status.name().toLowerCase(Locale.ROOT);
        values.put(name, AttributeValue.fromS(status.name()));
        return name;
    }
}
