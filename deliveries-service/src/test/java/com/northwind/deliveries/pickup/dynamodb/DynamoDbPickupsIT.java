package com.northwind.deliveries.pickup.dynamodb;

import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Pickup;
import com.northwind.deliveries.pickup.Box;
import com.northwind.deliveries.pickup.Pickups;
import com.northwind.deliveries.pickup.PickupsContract;
import org.springframework.beans.factory.annotation.Autowired;

@TableTest
class DynamoDbPickupsIT extends PickupsContract {

    private final Shelf shelf = new Shelf();

    @Autowired
    Pickups pickups;

    @Override
    protected Pickups pickups() {
        return pickups;
    }

    @Override
    protected void given(Pickup waiting) {
        shelf.given(waiting);
    }

    @Override
    protected void taken(Box from) {
        shelf.taken(from);
    }
}
