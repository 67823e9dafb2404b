package com.northwind.deliveries.pickup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Phone;
import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryStatus;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.dynamodb.Warehouse;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.Occupancy;
import com.northwind.deliveries.pickup.Box;
import com.northwind.deliveries.pickup.Pickups;
import com.northwind.deliveries.pickup.Residents;
import com.northwind.table.ChangeItem;
import com.northwind.testing.TestIssuer;
import com.northwind.web.IdempotencyKey;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A parcel from its courier's hands into its resident's. */
@TableTest
class CollectionIT {

    private final Courier courier = new Courier("courier-" + UUID.randomUUID());
    private final Delivery delivery = Parcels.carriedBy(courier);
    private final Box box = Residents.box(delivery);
    private final Warehouse warehouse = new Warehouse();
    private final String path = "/v1/lockers/%s/pickups".formatted(box.locker());

    @Autowired
    Deliveries deliveries;

    @Autowired
    Compartments compartments;

    @Autowired
    Pickups pickups;

    @LocalServerPort
    int port;

    private Phone phone;
    private Phone keypad;

    @BeforeEach
    void schedule() {
        warehouse.given(delivery);
        warehouse.given(Parcels.reserved(delivery));
        phone = Phone.of(courier.subject(), port);
        keypad = Phone.with(
                TestIssuer.client("device-" + box.locker(), "readings:write", Map.of("device", box.locker())), port);
    }

    @Test
    void endsTheDeliveryAndTheCode() {
        String code = deliver();
        HttpResponse<String> opened = keypad.insist(path, "open", body(code));
        HttpResponse<String> collected = keypad.insist(path + "/collected", "take", body(code));
        HttpResponse<String> again = keypad.insist(path + "/collected", "take", body(code));

        assertThat(opened.statusCode()).isEqualTo(202);
        assertThat(collected.statusCode()).isEqualTo(200);
        assertThat(collected.body()).contains(delivery.id().toString()).doesNotContain("Robin");
        assertThat(again.body()).isEqualTo(collected.body());
        assertThat(again.headers().firstValue(IdempotencyKey.REPLAYED)).contains("true");
        assertThat(deliveries.find(delivery.id()))
                .hasValueSatisfying(it -> assertThat(it.status()).isEqualTo(DeliveryStatus.COLLECTED));
        assertThat(compartments.find(Parcels.reserved(delivery).id()))
                .hasValueSatisfying(it -> assertThat(it.occupancy()).isEqualTo(Occupancy.VACANT));
        assertThat(pickups.find(box)).isEmpty();
        assertThat(warehouse.changes(courier.subject()))
                .singleElement()
                .extracting(ChangeItem::order)
                .isEqualTo(3L);
        assertThat(keypad.insist(path, "late", body(code)).statusCode()).isEqualTo(403);
    }

    @Test
    void tellsTheSameCodeAgainWithoutKeepingIt() {
        String code = deliver();

        assertThat(deliver()).isEqualTo(code);
        assertThat(new Shelf().ledger(courier.subject(), "deliver").toString())
                .contains("DELIVERED")
                .doesNotContain(code);
        assertThat(new Shelf().items(box).toString()).contains("codeHash").doesNotContain(code);
    }

    @Test
    void isNotPossibleAfterTheCourierTookItBack() {
        String code = deliver();
        phone.insist("/v1/deliveries/%s/returned".formatted(delivery.id()), "return", "{}");

        assertThat(keypad.insist(path, "open", body(code)).statusCode()).isEqualTo(403);
        assertThat(keypad.insist(path + "/collected", "take", body(code)).statusCode())
                .isEqualTo(403);
        assertThat(pickups.find(box)).isEmpty();
    }

    private String deliver() {
        HttpResponse<String> delivered =
                phone.insist("/v1/deliveries/%s/delivered".formatted(delivery.id()), "deliver", "{}");
        assertThat(delivered.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(delivered.body()).get("pickupCode").asString();
    }

    private static String body(String code) {
        return "{\"compartment\": \"03\", \"code\": \"%s\"}".formatted(code);
    }
}
