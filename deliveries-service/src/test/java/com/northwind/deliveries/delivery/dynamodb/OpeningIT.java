package com.northwind.deliveries.delivery.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Phone;
import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.SingleTable;
import com.northwind.table.TableItem;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TableTest
class OpeningIT {

    private final Courier courier = new Courier("courier-" + UUID.randomUUID());
    private final Delivery delivery = Parcels.carriedBy(courier);
    private final Compartment reserved = Parcels.reserved(delivery);

    @Autowired
    DynamoDbClient table;

    @LocalServerPort
    int port;

    @Test
    void leavesOneCommandForTheLockerHoweverOftenItIsRepeated() {
        Warehouse warehouse = new Warehouse();
        warehouse.given(delivery);
        warehouse.given(reserved);
        Phone phone = Phone.of(courier.subject(), port);
        String path = "/v1/deliveries/%s/open-compartment".formatted(delivery.id());

        HttpResponse<String> first = phone.insist(path, "k", "");
        HttpResponse<String> second = phone.insist(path, "k", "");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(commands()).singleElement().satisfies(it -> {
            assertThat(first.body()).contains(it.id());
            assertThat(it.requestedBy()).isEqualTo(courier.subject());
            assertThat(it.delivery()).isEqualTo(delivery.id().toString());
            assertThat(it.expiresAt()).isEqualTo(it.stamp().changedAt().plusSeconds(10));
            assertThat(it.stamp().trace()).isNotNull();
        });
    }

    private List<DoorCommandItem> commands() {
        return table
                .query(request -> request.tableName(SingleTable.NAME)
                        .keyConditionExpression("PK = :locker")
                        .expressionAttributeValues(Map.of(
                                ":locker",
                                AttributeValue.fromS("LOCKER#" + reserved.id().locker()))))
                .items()
                .stream()
                .map(TableItem::of)
                .filter(DoorCommandItem.class::isInstance)
                .map(DoorCommandItem.class::cast)
                .toList();
    }
}
