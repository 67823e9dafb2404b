package com.northwind.deliveries.delivery;

import static com.northwind.deliveries.delivery.Parcels.MORNING;
import static com.northwind.deliveries.delivery.Parcels.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTests {

    private final Delivery underWay = Parcels.in(DeliveryStatus.OUT_FOR_DELIVERY);

    @Test
    void isDeliveredOnTheWay() {
        SignatureKey signature = new SignatureKey("signatures/s.png");
        PhotoKey photo = new PhotoKey("photos/p.jpg");

        Delivery delivered = underWay.deliver(photo, signature, MORNING, NOON);

        assertThat(delivered.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(delivered.deliveredAt()).isEqualTo(MORNING);
        assertThat(delivered.changedAt()).isEqualTo(NOON);
        assertThat(delivered.signature()).isEqualTo(signature);
        assertThat(delivered.photo()).isEqualTo(photo);
        assertThat(delivered.revision()).isEqualTo(underWay.revision() + 1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OUT_FOR_DELIVERY")
    void isDeliveredFromNowhereElse(DeliveryStatus status) {
        assertThatIllegalStateException().isThrownBy(() -> Parcels.in(status).deliver(null, null, NOON, NOON));
    }

    @Test
    void changesLaterThanBeforeEvenOnAClockThatWasSetBack() {
        Delivery delivered = underWay.deliver(null, null, NOON, MORNING.minusSeconds(60));

        assertThat(delivered.changedAt()).isAfter(underWay.changedAt());
    }

    @Test
    void hidesItsRecipientFromLogs() {
        assertThat(underWay.toString()).doesNotContain("Robin");
    }

    @Test
    void keepsNothingOnceItFailed() {
        Delivery failed = underWay.fail(new Failure(FailureReason.NO_ACCESS, "The gate is locked"), NOON);

        assertThat(failed.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(failed.compartment()).isNull();
        assertThat(failed.failure()).isEqualTo(new Failure(FailureReason.NO_ACCESS, "The gate is locked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "0199A1B2-0000-7000-8000-000000000000", "", "d1"})
    void isNamedByAWholeUuidAlone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DeliveryId.valueOf(text));
    }
}
