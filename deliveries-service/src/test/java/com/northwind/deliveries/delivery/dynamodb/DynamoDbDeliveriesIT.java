package com.northwind.deliveries.delivery.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.ActResult;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.DeliveriesContract;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.locker.Compartment;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.web.CurrentTrace;
import com.northwind.web.TableLedger;
import com.northwind.web.ledger.Act;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@TableTest
class DynamoDbDeliveriesIT extends DeliveriesContract {

    private final Warehouse warehouse = new Warehouse();

    @Autowired
    Deliveries deliveries;

    @Autowired
    Compartments compartments;

    @Autowired
    DynamoDbClient table;

    @Autowired
    CurrentTrace trace;

    @Test
    void remembersAnActForAMonth() {
        Act act = new Act("courier-" + UUID.randomUUID(), "key", "deliver");
        deliveries.settle(Optional.empty(), act, new ActResult.Unknown());

        assertThat(in(Duration.ofDays(29)).answered(act)).contains(new ActResult.Unknown());
        assertThat(in(Duration.ofDays(31)).answered(act)).isEmpty();
    }

    private Deliveries in(Duration time) {
        return new DynamoDbDeliveries(table, new TableLedger(table, Clock.offset(Clock.systemUTC(), time)), trace);
    }

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
