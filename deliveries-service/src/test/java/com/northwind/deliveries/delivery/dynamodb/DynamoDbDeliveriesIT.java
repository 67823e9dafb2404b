package com.northwind.deliveries.delivery.dynamodb;

import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.DeliveriesContract;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import org.springframework.beans.factory.annotation.Autowired;

@TableTest
class DynamoDbDeliveriesIT extends DeliveriesContract {

    private final Warehouse warehouse = new Warehouse();

    @Autowired
    Deliveries deliveries;

    @Autowired
    Compartments compartments;

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
        warehouse.given(scheduled);
    }

    @Override
    protected void given(Compartment furnished) {
        warehouse.given(furnished);
    }
}
