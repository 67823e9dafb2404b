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
        SignatureKey signature = SignatureKey.of(underWay.id(), "signatures/%s.png".formatted(underWay.id()));

        Delivery delivered = underWay.deliver(signature, NOON);

        assertThat(delivered.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(delivered.deliveredAt()).isEqualTo(NOON);
        assertThat(delivered.signature()).isEqualTo(signature);
        assertThat(delivered.revision()).isEqualTo(underWay.revision() + 1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OUT_FOR_DELIVERY")
    void isDeliveredFromNowhereElse(DeliveryStatus status) {
        assertThatIllegalStateException().isThrownBy(() -> Parcels.in(status).deliver(null, NOON));
    }

    @Test
    void changesLaterThanBeforeEvenOnAClockThatWasSetBack() {
        Delivery delivered = underWay.deliver(null, MORNING.minusSeconds(60));

        assertThat(delivered.changedAt()).isAfter(underWay.changedAt());
    }

    @Test
    void hidesItsRecipientFromLogs() {
        assertThat(underWay.toString()).doesNotContain("Robin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signatures/../%s.png",
                "signatures/%s",
                "signatures/%s.",
                "signatures/%s.PNG",
                "signatures/%s.png/..",
                "signatures/%s.png\n",
                "signatures/00000000-0000-0000-0000-000000000000.png",
                "%s.png",
                ""
            })
    void isSignedUnderItsOwnNameAlone(String shape) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignatureKey.of(underWay.id(), shape.formatted(underWay.id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "0199A1B2-0000-7000-8000-000000000000", "", "d1"})
    void isNamedByAWholeUuidAlone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DeliveryId.valueOf(text));
    }
}
