package com.northwind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TableItemTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Stamp STAMP = new Stamp(7, NOON, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    private static final DeliveryItem RESERVED = delivery("riverside-a", "03");
    private static final DoorEventItem DOOR_EVENT = new DoorEventItem(
            DoorEventItem.id("03", 17),
            "riverside",
            "riverside-a",
            "03",
            DoorState.OPEN,
            null,
            null,
            17,
            NOON,
            Instant.EPOCH,
            NOON,
            NOON.plusSeconds(9),
            STAMP);

    private static final PartnerItem PARTNER = new PartnerItem(
            "acme-homes",
            "Acme Homes",
            PartnerStatus.BLOCKED,
            "standard",
            new RateLimit(10, 20),
            10_000,
            200_000,
            Map.of("listInvoices", new RateLimit(5, 5)),
            STAMP);

    static Stream<TableItem> items() {
        return Stream.of(
                new BuildingItem("riverside", "Riverside Apartments", "Europe/Berlin", STAMP),
                new LockerItem("riverside", "riverside-a", "Lobby", STAMP),
                new CompartmentItem(
                        "riverside", "riverside-a", "03", CompartmentSize.SMALL, Occupancy.RESERVED, "d1", STAMP),
                new CompartmentItem(
                        "riverside", "riverside-a", "04", CompartmentSize.SMALL, Occupancy.VACANT, null, STAMP),
                new DoorItem("riverside", "riverside-a", "03", DoorState.OPEN, true, 17, "r1", NOON, NOON, STAMP),
                new DoorItem("riverside", "riverside-a", "04", DoorState.OPEN, true, 0, null, NOON, NOON, STAMP),
                new ContactItem("riverside", "riverside-a", ContactState.ONLINE, "c1", NOON, NOON, STAMP),
                RESERVED,
                delivery(null, null),
                failed(),
                DOOR_EVENT,
                new DoorEventItem(
                        DoorEventItem.id("03", 18, DoorEventItem.Finding.DISAGREEMENT),
                        "riverside",
                        "riverside-a",
                        "03",
                        DoorState.CLOSED,
                        false,
                        Occupancy.OCCUPIED,
                        18,
                        NOON,
                        NOON,
                        NOON,
                        NOON.plusSeconds(9),
                        STAMP),
                new DoorCommandItem("k1", "riverside", "riverside-a", "03", "d1", "ada", NOON.plusSeconds(10), STAMP),
                new DeliveryEventItem("d1", DeliveryEventKind.FAILED, "ada", NOON, "NO_ACCESS", STAMP),
                new DeliveryEventItem("d1", DeliveryEventKind.TAKEN_OUT, "ada", null, null, STAMP),
                new CommandAnswerItem(
                        "riverside",
                        "riverside-a",
                        "03",
                        "k1",
                        CommandOutcome.REFUSED,
                        "the bolt is stuck",
                        17,
                        NOON,
                        NOON,
                        NOON,
                        STAMP),
                new CommandAnswerItem(
                        "riverside",
                        "riverside-a",
                        "03",
                        "k2",
                        CommandOutcome.OBEYED,
                        null,
                        18,
                        NOON,
                        NOON,
                        NOON,
                        STAMP),
                new OpeningItem("riverside", "riverside-a", "03", "k1", NOON.plusSeconds(10), STAMP),
                new PickupItem("riverside", "riverside-a", "03", "d1", "3f9a", STAMP),
                new AttemptsItem("riverside-a", "03", 2, null, NOON, STAMP),
                new AttemptsItem("riverside-a", "04", 5, NOON, NOON, STAMP),
                new CourierItem("ada", STAMP),
                new ChangeItem("ada", "d1", 7, false, STAMP),
                new ChangeItem("ada", "d1", 8, true, STAMP),
                new MembershipItem("mona", "riverside", STAMP),
                PARTNER,
                new KeyRingItem("acme-homes", "partner-acme-homes", List.of("k1", "k2"), STAMP),
                new UsageItem(
                        "acme-homes",
                        LocalDate.of(2026, 11, 20),
                        Map.of("listInvoices", new UsageCount(812, 3), "getPlan", new UsageCount(0, 1)),
                        STAMP),
                new ApiKeyItem("k1", "acme-homes", "partner-acme-homes", "Import", "2c26", NOON, null, STAMP),
                new ApiKeyItem("k2", "acme-homes", "partner-acme-homes", "Import", "b46b", NOON, NOON, STAMP),
                new InvoiceItem(
                        "inv-1", "acme-homes", YearMonth.of(2026, 10), InvoiceStatus.ISSUED, "EUR", 1_250, NOON, STAMP),
                new InvoiceLineItem("inv-1", 1, "Parcels", 25, 50, STAMP),
                new LedgerItem("ada", "key-1", "abc", "{}", NOON.plusSeconds(60), STAMP));
    }

    @ParameterizedTest
    @MethodSource("items")
    void isReadAsItWasWritten(TableItem item) {
        assertThat(TableItem.of(item.toMap())).isEqualTo(item);
    }

    @ParameterizedTest
    @MethodSource("items")
    void isKeyedByThePatternOfItsType(TableItem item) {
        assertThat(item.key().partition()).startsWith(fixedPart(item.type().partition()));
        assertThat(item.key().sort()).startsWith(fixedPart(item.type().sort()));
    }

    @Test
    void everyTypeIsAmongTheExamples() {
        assertThat(items().map(TableItem::type)).contains(ItemType.values());
    }

    @Test
    void aDeliveryIsFoundByCourierAndDay() {
        assertThat(RESERVED.toMap())
                .containsEntry("GSI1PK", AttributeValue.fromS("COURIER#ada"))
                .containsEntry("GSI1SK", AttributeValue.fromS("2026-11-20#d1"));
    }

    @Test
    void aDeliveryWithoutACompartmentIsNotAtALocker() {
        assertThat(delivery(null, null).toMap()).doesNotContainKey("GSI2PK");
    }

    @Test
    void anUnknownTypeIsSaidLoudly() {
        Map<String, AttributeValue> strange = new HashMap<>(RESERVED.toMap());
        strange.put("type", AttributeValue.fromS("SPACESHIP"));

        assertThatExceptionOfType(DamagedItem.class)
                .isThrownBy(() -> TableItem.of(strange))
                .withMessageContaining("DELIVERY#d1");
    }

    @Test
    void aMissingAttributeIsSaidLoudly() {
        Map<String, AttributeValue> damaged = new HashMap<>(RESERVED.toMap());
        damaged.remove("courier");

        assertThatExceptionOfType(DamagedItem.class)
                .isThrownBy(() -> TableItem.of(damaged))
                .withMessageContaining("has no courier");
    }

    @Test
    void aDoorEventOfAnyClockIsOneBySequenceAndStandsWhereItHappened() {
        assertThat(DOOR_EVENT.toMap())
                .containsEntry("SK", AttributeValue.fromS("EVENT#03-0000000000000017"))
                .containsEntry("GSI2SK", AttributeValue.fromS("2026-11-20T12:00:00.000Z#EVENT#03-0000000000000017"));
    }

    @Test
    void aDoorEventFromBeforeItsTimeWasDoubtedStaysWhereItIs() {
        String key = "EVENT#2026-11-19T12:00:00.000Z#03-000000000017";
        String place = "2026-11-19T12:00:00.000Z#EVENT#03-000000000017";
        Map<String, AttributeValue> old = new HashMap<>(DOOR_EVENT.toMap());
        old.remove("happenedAt");
        old.put("measuredAt", AttributeValue.fromS("2026-11-19T12:00:00.000Z"));
        old.put("SK", AttributeValue.fromS(key));
        old.put("GSI2SK", AttributeValue.fromS(place));

        assertThat(DoorEventItem.of(old))
                .returns(key, it -> it.key().sort())
                .returns(place, it -> it.sort(Index.LOCKER))
                .returns(NOON.minus(Duration.ofDays(1)), DoorEventItem::happenedAt);
    }

    @Test
    void aPlanFromBeforeThereWereMonthlyQuotasIsStillGood() {
        Map<String, AttributeValue> old = new HashMap<>(PARTNER.toMap());
        old.keySet().removeAll(List.of("status", "monthlyQuota", "operations"));

        assertThat(PartnerItem.of(old))
                .isEqualTo(new PartnerItem(
                        "acme-homes",
                        "Acme Homes",
                        PartnerStatus.ACTIVE,
                        "standard",
                        new RateLimit(10, 20),
                        10_000,
                        310_000,
                        Map.of(),
                        STAMP));
    }

    @Test
    void aBurstBelowTheRateIsRefused() {
        Map<String, AttributeValue> damaged = new HashMap<>(PARTNER.toMap());
        damaged.put("burst", AttributeValue.fromN("9"));

        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(10, 9));
        assertThatExceptionOfType(DamagedItem.class)
                .isThrownBy(() -> PartnerItem.of(damaged))
                .withMessageContaining("PARTNER#acme-homes");
    }

    @Test
    void usageIsForgottenAfterFourHundredDays() {
        UsageItem usage = new UsageItem("acme-homes", LocalDate.of(2026, 11, 20), Map.of(), STAMP);

        assertThat(usage.expiresAt()).isEqualTo("2027-12-25T00:00:00Z");
    }

    private static DeliveryItem delivery(@Nullable String locker, @Nullable String compartment) {
        return new DeliveryItem(
                "d1",
                "riverside",
                locker,
                compartment,
                "ada",
                "acme-homes",
                DeliveryStatus.OUT_FOR_DELIVERY,
                "Robin",
                "4B",
                CompartmentSize.SMALL,
                LocalDate.of(2026, 11, 20),
                null,
                null,
                null,
                null,
                null,
                7,
                STAMP);
    }

    private static DeliveryItem failed() {
        return new DeliveryItem(
                "d2",
                "riverside",
                null,
                null,
                "ada",
                "acme-homes",
                DeliveryStatus.FAILED,
                "Robin",
                "4B",
                CompartmentSize.SMALL,
                LocalDate.of(2026, 11, 20),
                NOON,
                "signatures/d2.png",
                "photos/d2.jpg",
                FailureReason.NO_ACCESS,
                "The gate is locked",
                8,
                STAMP);
    }

    private static String fixedPart(String pattern) {
        return pattern.split("(?<=#)[a-z]", 2)[0];
    }
}
