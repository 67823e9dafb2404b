package com.northwind.deliveries.delivery.dynamodb;

import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.DeliveriesContract;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@TableTest
class DynamoDbDeliveriesIT extends DeliveriesContract {

    @Autowired
    Deliveries deliveries;

    @Autowired
    Compartments compartments;

    @Autowired
    DynamoDbClient table;

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }

    @Override
    protected Compartments compartments() {
        return compartments;
    }

    @Override
    protected void given(Delivery scheduled) {
        new Warehouse(table).given(scheduled);
    }

    @Override
    protected void given(Compartment furnished) {
        new Warehouse(table).given(furnished);
    }
}
