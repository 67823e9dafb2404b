package com.northwind.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisagreementTests {

    @ParameterizedTest
    @CsvSource({
        "OCCUPIED, CLOSED,    false, PARCEL_MISSING",
        "OCCUPIED, CLOSED,    true,",
        "OCCUPIED, CLOSED,    ,",
        "OCCUPIED, OPEN,      false,",
        "OCCUPIED, FORCED,    false,",
        "OCCUPIED, LEFT_OPEN, false,",
        "OCCUPIED, ,          false,",
        "VACANT,   CLOSED,    true,  PARCEL_UNEXPECTED",
        "VACANT,   CLOSED,    false,",
        "VACANT,   OPEN,      true,",
        "RESERVED, CLOSED,    true,",
        "RESERVED, CLOSED,    false,",
        ",         CLOSED,    true,"
    })
    void isWhatASensorSeesInAShutBoxAgainstWhatIsBelieved(
            @Nullable Occupancy believed,
            @Nullable DoorState door,
            @Nullable Boolean occupied,
            @Nullable Disagreement expected) {
        assertThat(Disagreement.between(believed, door, occupied)).isEqualTo(expected);
    }
}
