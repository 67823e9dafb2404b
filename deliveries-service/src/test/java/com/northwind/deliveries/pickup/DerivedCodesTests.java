package com.northwind.deliveries.pickup;

import static com.northwind.deliveries.delivery.Parcels.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.PickupCode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DerivedCodesTests {

    private final DerivedCodes codes = Residents.CODES;
    private final Delivery delivered = Parcels.delivered(ADA);
    private final Waiting waiting = new Waiting(codes.issue(delivered), 1);

    @Test
    void areTheSameWheneverAsked() {
        assertThat(new DerivedCodes(new PickupSecret(Residents.SECRET)).codeOf(delivered))
                .isEqualTo(codes.codeOf(delivered));
    }

    @Test
    void areOthersWithAnotherSecret() {
        assertThat(new DerivedCodes(new PickupSecret("another-secret-of-the-tests-12345")).codeOf(delivered))
                .isNotEqualTo(codes.codeOf(delivered));
    }

    @Test
    void areSpreadOverAllDigits() {
        String digits = Stream.generate(() -> Parcels.delivered(ADA))
                .limit(200)
                .map(it -> codes.codeOf(it).digits())
                .collect(Collectors.joining());

        assertThat(IntStream.rangeClosed('0', '9').allMatch(digit -> digits.indexOf(digit) >= 0))
                .isTrue();
        assertThat(digits).hasSize(1_600);
    }

    @Test
    void openWhatTheyWereIssuedFor() {
        assertThat(codes.opens(Optional.of(waiting), codes.codeOf(delivered))).isTrue();
    }

    @Test
    void openNothingElse() {
        Waiting other = new Waiting(codes.issue(Parcels.delivered(ADA)), 1);

        assertThat(codes.opens(Optional.of(other), codes.codeOf(delivered))).isFalse();
        assertThat(codes.opens(Optional.empty(), codes.codeOf(delivered))).isFalse();
        assertThat(codes.opens(Optional.of(waiting), Residents.other(codes.codeOf(delivered))))
                .isFalse();
    }

    @Test
    void areInNothingThatIsKept() {
        PickupCode code = codes.codeOf(delivered);

        assertThat(waiting.pickup().codeHash()).hasSize(64).doesNotContain(code.digits());
        assertThat(codes.fingerprint(new Box("l", "03"), code))
                .hasSize(64)
                .doesNotContain(code.digits())
                .isNotEqualTo(waiting.pickup().codeHash());
    }

    @Test
    void aRepetitionIsKnownByBoxAndCode() {
        PickupCode code = codes.codeOf(delivered);
        String fingerprint = codes.fingerprint(new Box("l", "03"), code);

        assertThat(codes.fingerprint(new Box("l", "03"), code)).isEqualTo(fingerprint);
        assertThat(codes.fingerprint(new Box("l", "04"), code)).isNotEqualTo(fingerprint);
        assertThat(codes.fingerprint(new Box("l", "03"), Residents.other(code))).isNotEqualTo(fingerprint);
    }
}
