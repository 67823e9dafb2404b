package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service is killed the moment a parcel was acknowledged as delivered, while its door still stands open. */
@WithPlatform
class KilledServicesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningPlatform running;
    private final Platform platform;
    private final Access access;
    private final Clock clock = Clock.systemUTC();

    KilledServicesIT(RunningPlatform running) {
        this.running = running;
        this.platform = running.platform();
        this.access = new Access(platform);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity-service",
                "gateway-service",
                "graphql-service",
                "deliveries-service",
                "invoices-service",
                "sensor-ingest-service",
                "stream-fanout-service",
                "local-aws"
            })
    void losesNothingThatWasAcknowledged(String service) {
        Journey journey = new Journey(platform, clock, new Steps(System.out));
        Journey.Round round = journey.round();
        Parcel parcel = round.parcel();
        try (Dashboard dashboard = journey.dashboard();
                LockerDevice locker = device(parcel)) {
            locker.connect().join();
            open(round, dashboard, locker);
            String key = UUID.randomUUID().toString();
            CourierApp.Marked marked = round.app().markDelivered(parcel, key);

            running.process(service).kill();
            var shut = locker.report(parcel.compartment(), "CLOSED", true);
            running.up();

            assertThat(shut.acknowledged()).succeedsWithin(PATIENCE);
            await().atMost(PATIENCE).ignoreException(Unexpected.class).untilAsserted(() -> {
                CourierApp.Marked again = round.app().markDelivered(parcel, key);
                assertThat(again.replayed()).isTrue();
                assertThat(again.parcel()).isEqualTo(marked.parcel());
            });
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(dashboard.tile(parcel.place()))
                    .hasValueSatisfying(
                            tile -> assertThat(tile.holds(parcel) && tile.door().equals("CLOSED"))
                                    .as("%s", tile)
                                    .isTrue()));
            showsWhatAFreshOneShows(dashboard, journey);
            readsAnInvoice();
        }
    }

    /** Whatever came of it, the next test finds everybody alive. */
    @AfterEach
    void bringBack() {
        running.up();
    }

    private LockerDevice device(Parcel parcel) {
        String token = access.tokenOf("device-" + parcel.locker());
        return new LockerDevice(platform.mqtt(), parcel.locker(), token, clock);
    }

    private static void open(Journey.Round round, Dashboard dashboard, LockerDevice locker) {
        Parcel parcel = round.parcel();
        var flip = dashboard.expect(tile -> tile.isOf(parcel) && tile.isOpen());
        var obedience = locker.obedience();
        var _ = round.app().open(parcel, UUID.randomUUID().toString());
        assertThat(obedience).succeedsWithin(PATIENCE);
        assertThat(flip).succeedsWithin(PATIENCE);
    }

    /** The one kept up to date through the fault, and one that asks the table now. */
    private static void showsWhatAFreshOneShows(Dashboard kept, Journey journey) {
        try (Dashboard fresh = journey.dashboard()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(kept.tiles()).isEqualTo(fresh.tiles()));
        }
    }

    private void readsAnInvoice() {
        String period = Cast.lastMonth(clock).toString();
        Partner partner = new Partner(platform.rest(), access.tokenOf(Cast.PARTNER));
        await().atMost(PATIENCE)
                .ignoreException(Unexpected.class)
                .untilAsserted(() -> assertThat(partner.invoices(period)).isNotEmpty());
    }
}
