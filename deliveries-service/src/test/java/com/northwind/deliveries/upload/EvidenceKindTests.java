package com.northwind.deliveries.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.delivery.DeliveryId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceKindTests {

    private static final String ID = "0190b3c4-0000-7000-8000-000000000001";
    private static final String NAME = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";

    private final DeliveryId delivery = DeliveryId.valueOf(ID);

    @Test
    void saysWhereEachGoes() {
        assertThat(EvidenceKind.PHOTO.key(delivery, UUID.fromString(NAME), "image/jpeg"))
                .isEqualTo("photos/%s/%s.jpg", ID, NAME);
        assertThat(EvidenceKind.SIGNATURE.key(delivery, UUID.fromString(NAME), "image/svg+xml"))
                .isEqualTo("signatures/%s/%s.svg", ID, NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO,image/jpeg,true", "PHOTO,image/png,true", "PHOTO,image/webp,true", "PHOTO,image/svg+xml,false",
        "SIGNATURE,image/svg+xml,true", "SIGNATURE,image/png,true", "SIGNATURE,text/html,false",
                "PHOTO,IMAGE/JPEG,false"
    })
    void allowsPicturesAndADrawingOfASignature(EvidenceKind kind, String type, boolean allowed) {
        assertThat(kind.allows(type)).isEqualTo(allowed);
    }

    @Test
    void ownsWhatWasMadeForTheDelivery() {
        assertThat(EvidenceKind.PHOTO.owns("photos/%s/%s.jpg".formatted(ID, NAME), delivery))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photos/" + NAME + "/" + NAME + ".jpg",
                "signatures/" + ID + "/" + NAME + ".jpg",
                "photos/" + ID + "/../" + NAME + ".jpg",
                "photos/" + ID + "/" + NAME + ".jpg/",
                "photos/" + ID + "/" + NAME,
                "photos/" + ID + "/x.jpg",
                "photos/demonstration-1.svg",
                ""
            })
    void ownsNothingElse(String key) {
        assertThat(EvidenceKind.PHOTO.owns(key, delivery)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO,a.jpg,image/jpeg,1,true", "PHOTO,a.jpg,image/jpeg,5242880,true", "PHOTO,a.jpg,image/jpeg,5242881,false",
        "PHOTO,a.jpg,image/jpeg,0,false", "PHOTO,a.jpg,image/png,1,false", "PHOTO,a.svg,image/svg+xml,1,false",
        "SIGNATURE,a.svg,image/svg+xml,262144,true", "SIGNATURE,a.svg,image/svg+xml,262145,false"
    })
    void isFitWhenItIsWhatItsKeyPromises(EvidenceKind kind, String key, String type, long length, boolean fit) {
        assertThat(kind.fits(new Blob(key, type, length))).isEqualTo(fit);
    }
}
