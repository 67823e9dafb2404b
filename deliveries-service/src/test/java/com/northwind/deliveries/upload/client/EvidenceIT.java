package com.northwind.deliveries.upload.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Phone;
import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.dynamodb.Warehouse;
import com.northwind.deliveries.upload.UploadPermit;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A photo on its way from a phone into the blob store, and into the delivery. */
@TableTest
class EvidenceIT {

    private static final byte[] FOUR = {1, 2, 3, 4};

    private final Courier courier = new Courier("courier-" + UUID.randomUUID());
    private final Delivery delivery = Parcels.carriedBy(courier);
    private final Delivery other = Parcels.carriedBy(courier);

    @Autowired
    Deliveries deliveries;

    @Autowired
    S3Client store;

    @LocalServerPort
    int port;

    private Phone phone;

    @BeforeEach
    void schedule() {
        Warehouse warehouse = new Warehouse();
        for (Delivery each : new Delivery[] {delivery, other}) {
            warehouse.given(each);
            warehouse.given(Parcels.reserved(each));
        }
        phone = Phone.of(courier.subject(), port);
    }

    @Test
    void isKeptWithTheDelivery() {
        UploadPermit photo = permit(delivery);
        assertThat(Sender.put(photo, FOUR)).isEqualTo(200);

        HttpResponse<String> delivered = deliver(delivery, photo.key());

        assertThat(delivered.statusCode()).isEqualTo(200);
        assertThat(delivered.body()).contains("\"photoKey\":\"" + photo.key());
    }

    @Test
    void isMissingAsLongAsNothingCame() {
        UploadPermit photo = permit(delivery);

        assertThat(deliver(delivery, photo.key()).body()).contains("EVIDENCE_MISSING");
        assertThat(deliveries.find(delivery.id())).contains(delivery);

        assertThat(Sender.put(photo, FOUR)).isEqualTo(200);
        assertThat(deliver(delivery, photo.key()).statusCode()).isEqualTo(200);
    }

    @Test
    void isUnfitForAnotherDelivery() {
        UploadPermit photo = permit(other);
        assertThat(Sender.put(photo, FOUR)).isEqualTo(200);

        HttpResponse<String> refused = deliver(delivery, photo.key());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/delivery-state", "EVIDENCE_UNFIT");
        assertThat(deliveries.find(delivery.id())).contains(delivery);
    }

    @Test
    void isUnfitWhenTheBlobStoreTookSomethingElse() {
        String key = permit(delivery).key();
        store.putObject(
                object -> object.bucket("northwind-blobs").key(key).contentType("text/html"),
                RequestBody.fromBytes(FOUR));

        assertThat(deliver(delivery, key).body()).contains("EVIDENCE_UNFIT");
    }

    private HttpResponse<String> deliver(Delivery what, String photo) {
        return phone.insist(
                "/v1/deliveries/%s/delivered".formatted(what.id()), "k", "{\"photoKey\": \"%s\"}".formatted(photo));
    }

    private UploadPermit permit(Delivery of) {
        HttpResponse<String> answer = phone.insist("/v1/deliveries/%s/uploads".formatted(of.id()), "unused", """
                {"kind": "PHOTO", "contentType": "image/jpeg", "length": 4}
                """);
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode permit = JsonMapper.shared().readTree(answer.body());
        Map<String, String> headers = permit.get("headers").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asString()));
        return new UploadPermit(
                permit.get("key").asString(),
                URI.create(permit.get("url").asString()),
                headers,
                Instant.parse(permit.get("expiresAt").asString()));
    }
}
