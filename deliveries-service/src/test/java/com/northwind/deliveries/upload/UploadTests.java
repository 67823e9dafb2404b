package com.northwind.deliveries.upload;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static com.northwind.deliveries.delivery.Parcels.BEN;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryStatus;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Obstacle;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.upload.UploadResult.NotPossible;
import com.northwind.deliveries.upload.UploadResult.Permitted;
import com.northwind.deliveries.upload.UploadResult.Unknown;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadTests {

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(new InMemoryCompartments());
    private final Upload upload = new Upload(deliveries, new InMemoryBlobs(NOON));

    /** Also before the parcel is under way: what a phone did without a network may reach us after its photo. */
    @ParameterizedTest
    @EnumSource(names = {"SCHEDULED", "OUT_FOR_DELIVERY"})
    void isPermittedWhileTheParcelMayYetBeDelivered(DeliveryStatus status) {
        assertThat(photo(given(status), ADA)).isInstanceOfSatisfying(Permitted.class, it -> assertThat(
                        it.permit().expiresAt())
                .isEqualTo(NOON.plus(Duration.ofMinutes(10))));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SCHEDULED", "OUT_FOR_DELIVERY"},
            mode = EnumSource.Mode.EXCLUDE)
    void isNotPossibleAfterwards(DeliveryStatus status) {
        Delivery delivery = given(status);

        assertThat(photo(delivery, ADA)).isEqualTo(new NotPossible(delivery, Obstacle.STATUS));
    }

    @Test
    void isForTheCourierOfTheDeliveryOnly() {
        assertThat(photo(given(DeliveryStatus.OUT_FOR_DELIVERY), BEN)).isEqualTo(new Unknown());
    }

    @Test
    void namesAnotherPlaceEachTime() {
        Delivery delivery = given(DeliveryStatus.OUT_FOR_DELIVERY);

        assertThat(photo(delivery, ADA)).isNotEqualTo(photo(delivery, ADA));
    }

    private Delivery given(DeliveryStatus status) {
        Delivery delivery = Parcels.in(status);
        deliveries.schedule(delivery);
        return delivery;
    }

    private UploadResult photo(Delivery of, Courier courier) {
        return upload.permit(new Upload.Request(of.id(), courier, EvidenceKind.PHOTO, "image/jpeg", 4_711));
    }
}
