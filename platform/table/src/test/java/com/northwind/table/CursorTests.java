package com.northwind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CursorTests {

    private static final Cursor CURSOR = new Cursor("2026-11-20#d1", new ItemKey("DELIVERY#d1", "DELIVERY"));

    @Test
    void isReadAsItWasWritten() {
        assertThat(Cursor.parse(CURSOR.toString())).isEqualTo(CURSOR);
    }

    @Test
    void isWhereTheTableStopped() {
        Query query = Query.courierDay("ada", LocalDate.of(2026, 11, 20), 10).reversed();

        assertThat(Cursor.at(query, query.request(CURSOR).exclusiveStartKey())).isEqualTo(CURSOR);
        assertThat(query.request().scanIndexForward()).isFalse();
    }

    @Test
    void cannotLeaveThePartitionOfTheQuery() {
        Query query = Query.courierDay("ben", LocalDate.of(2026, 11, 20), 10);

        assertThat(query.request(CURSOR).exclusiveStartKey())
                .containsEntry("GSI1PK", AttributeValue.fromS("COURIER#ben"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "bm90aGluZw", "a b"})
    void refusesWhatItDidNotWrite(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(text));
    }

    @Test
    void refusesAnEndlessText() {
        String endless = Base64.getUrlEncoder().encodeToString(new byte[2_000]);

        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(endless));
    }
}
