package com.northwind.deliveries.locker.dynamodb;

import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.Occupancy;
import com.northwind.deliveries.locker.Size;
import com.northwind.table.CompartmentItem;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Repository
class DynamoDbCompartments implements Compartments {

    private final DynamoDbClient table;

    DynamoDbCompartments(DynamoDbClient table) {
        this.table = table;
    }

    @Override
    public Optional<Compartment> find(CompartmentId id) {
        Map<String, AttributeValue> stored = table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(CompartmentItem.key(id.building(), id.locker(), id.number())
                                .toMap())
                        .consistentRead(true))
                .item();
        return stored.isEmpty() ? Optional.empty() : Optional.of(compartment(CompartmentItem.of(stored)));
    }

    @Override
    public List<Compartment> of(String building) {
        return table
                .query(Query.building(building).request().toBuilder()
                        .consistentRead(true)
                        .build())
                .items()
                .stream()
                .map(TableItem::of)
                .filter(CompartmentItem.class::isInstance)
                .map(CompartmentItem.class::cast)
                .map(DynamoDbCompartments::compartment)
                .toList();
    }

    private static Compartment compartment(CompartmentItem item) {
        return new Compartment(
                new CompartmentId(item.building(), item.locker(), item.number()),
                Size.valueOf(item.size().name()),
                Occupancy.valueOf(item.occupancy().name()),
                item.delivery(),
                item.stamp().revision());
    }
}
