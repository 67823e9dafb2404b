package com.northwind.graphql.building;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.table.CompartmentSize;
import com.northwind.table.DoorState;
import com.northwind.table.Occupancy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TileTests {

    private final Tile tile = tile(Occupancy.RESERVED, 3, DoorState.CLOSED, 7);

    @Test
    void takesWhatIsNewerOfEachHalf() {
        assertThat(tile.advancedBy(tile(Occupancy.OCCUPIED, 4, DoorState.OPEN, 8)))
                .isEqualTo(tile(Occupancy.OCCUPIED, 4, DoorState.OPEN, 8));
        assertThat(tile.advancedBy(tile(Occupancy.VACANT, 2, DoorState.OPEN, 8)))
                .isEqualTo(tile(Occupancy.RESERVED, 3, DoorState.OPEN, 8));
        assertThat(tile.advancedBy(tile(Occupancy.OCCUPIED, 4, DoorState.OPEN, 6)))
                .isEqualTo(tile(Occupancy.OCCUPIED, 4, DoorState.CLOSED, 7));
    }

    @Test
    void staysWhatItIsWhenNothingIsNewer() {
        assertThat(tile.advancedBy(tile)).isEqualTo(tile);
        assertThat(tile.advancedBy(tile(Occupancy.VACANT, 2, DoorState.OPEN, 6)))
                .isEqualTo(tile);
    }

    @Test
    void showsTheGreaterOfTwoReadingsWithOneSequence() {
        Tile lesser = tile(Occupancy.VACANT, 1, DoorState.OPEN, 7, "a");
        Tile greater = tile(Occupancy.VACANT, 1, DoorState.CLOSED, 7, "b");

        assertThat(lesser.advancedBy(greater)).isEqualTo(greater);
        assertThat(greater.advancedBy(lesser)).isEqualTo(greater);
        assertThat(greater.advancedBy(greater)).isEqualTo(greater);
        assertThat(tile(Occupancy.VACANT, 1, DoorState.OPEN, 7).advancedBy(lesser))
                .isEqualTo(lesser);
        assertThat(greater.advancedBy(tile(Occupancy.VACANT, 1, DoorState.OPEN, 8, "a")))
                .isEqualTo(tile(Occupancy.VACANT, 1, DoorState.OPEN, 8, "a"));
    }

    @Test
    void showsThatADoorWasLeftOpenSinceItsReading() {
        Tile opened = tile(Occupancy.VACANT, 1, DoorState.OPEN, 7, "a");
        Tile left = tile(Occupancy.VACANT, 1, DoorState.LEFT_OPEN, 7, "a");

        assertThat(opened.advancedBy(left)).isEqualTo(left);
        assertThat(left.advancedBy(opened)).isEqualTo(left);
        assertThat(left.advancedBy(tile(Occupancy.VACANT, 1, DoorState.OPEN, 7, "b")))
                .isEqualTo(tile(Occupancy.VACANT, 1, DoorState.OPEN, 7, "b"));
    }

    private static Tile tile(Occupancy occupancy, long revision, DoorState door, long sequence) {
        return tile(occupancy, revision, door, sequence, null);
    }

    private static Tile tile(
            Occupancy occupancy, long revision, DoorState door, long sequence, @Nullable String reading) {
        return new Tile(
                "riverside-a",
                "03",
                CompartmentSize.SMALL,
                occupancy,
                null,
                door,
                null,
                sequence,
                reading,
                revision,
                Instant.parse("2026-11-20T12:00:00Z"));
    }
}
