package com.northwind.journey;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** One delivery from the courier's login to the partner's invoice, through every door of the platform. */
final class Journey {

    private static final long PATIENCE_SECONDS = 20;

    private final Platform platform;
    private final Access access;
    private final Clock clock;
    private final Steps steps;

    Journey(Platform platform, Clock clock, Steps steps) {
        this.platform = platform;
        this.access = new Access(platform);
        this.clock = clock;
        this.steps = steps;
    }

    /** Plays it, and answers how long door and tile were apart. */
    Outcome play() {
        Round round = steps.step("A courier logs in and finds a parcel for " + Cast.BUILDING, this::round);
        Parcel parcel = round.parcel();
        String device = access.tokenOf("device-" + parcel.locker());
        try (Dashboard dashboard = steps.step(Cast.MANAGER + " watches the dashboard", this::dashboard);
                LockerDevice locker = new LockerDevice(platform.mqtt(), parcel.locker(), device, clock)) {
            steps.step(
                    parcel.locker() + " connects over MQTT", () -> await(locker.connect(), "The broker let nobody in"));
            Duration opened = open(round, dashboard, locker);
            Duration shut = shut(parcel, dashboard, locker);
            markTwice(round, dashboard);
            readInvoice();
            return new Outcome(round.courier(), parcel, opened, shut);
        }
    }

    /** The first courier who still has a parcel to put in. */
    Round round() {
        for (String courier : Cast.COURIERS) {
            CourierApp app = new CourierApp(platform.graphql(), access.tokenOf(courier));
            for (Parcel parcel : app.deliveries(Cast.today(clock))) {
                if (parcel.building().equals(Cast.BUILDING) && parcel.canBePutIn()) {
                    return new Round(courier, app, parcel);
                }
            }
        }
        throw new Unexpected("No courier has a parcel left for %s today; ./northwind reset brings the day back"
                .formatted(Cast.BUILDING));
    }

    Dashboard dashboard() {
        Dashboard dashboard = new Dashboard(platform.graphql(), access.tokenOf(Cast.MANAGER), Cast.BUILDING);
        await(dashboard.expect(tile -> true), "No snapshot of the building came");
        return dashboard;
    }

    private Duration open(Round round, Dashboard dashboard, LockerDevice locker) {
        Parcel parcel = round.parcel();
        var flip = dashboard.expect(tile -> tile.isOf(parcel) && tile.isOpen());
        var obedience = locker.obedience();
        var command = steps.step(round.courier() + " opens compartment " + parcel.place(), () -> round.app()
                .open(parcel, UUID.randomUUID().toString()));
        var movement = steps.step(
                "The locker obeys and reports the door open", () -> await(obedience, "No command reached the locker"));
        var seen = steps.step("The tile flips to OPEN", () -> await(flip, "The tile did not flip"));
        steps.step(round.courier() + " sees that the command was obeyed", () -> {
            String state = round.app().state(command);
            if (!state.equals("OBEYED")) {
                throw new Unexpected("The command is " + state);
            }
            return state;
        });
        return Duration.ofNanos(seen.nanoTime() - movement.nanoTime());
    }

    private Duration shut(Parcel parcel, Dashboard dashboard, LockerDevice locker) {
        var flip = dashboard.expect(tile -> tile.isOf(parcel) && !tile.isOpen());
        var movement = steps.step(
                "The door is shut, and the locker reports it",
                () -> locker.report(parcel.compartment(), "CLOSED", true));
        var seen = steps.step("The tile flips back", () -> await(flip, "The tile did not flip"));
        return Duration.ofNanos(seen.nanoTime() - movement.nanoTime());
    }

    private void markTwice(Round round, Dashboard dashboard) {
        Parcel parcel = round.parcel();
        String key = UUID.randomUUID().toString();
        var filled = dashboard.expect(tile -> tile.isOf(parcel) && tile.holds(parcel));
        var first = steps.step(round.courier() + " marks the parcel delivered", () -> round.app()
                .markDelivered(parcel, key));
        steps.step("The same again on a bad network: one effect", () -> {
            var second = round.app().markDelivered(parcel, key);
            if (!second.replayed() || !second.parcel().equals(first.parcel())) {
                throw new Unexpected("First %s, then %s".formatted(first, second));
            }
            return second;
        });
        steps.step("The tile shows the parcel", () -> await(filled, "The tile does not show it"));
    }

    private void readInvoice() {
        Partner partner =
                steps.step("A partner logs in", () -> new Partner(platform.rest(), access.tokenOf(Cast.PARTNER)));
        String period = Cast.lastMonth(clock).toString();
        List<String> ids = steps.step("The partner lists the invoices of " + period, () -> partner.invoices(period));
        if (ids.isEmpty()) {
            throw new Unexpected("%s has no invoice for %s".formatted(Cast.PARTNER, period));
        }
        steps.step("The partner reads " + ids.getFirst(), () -> partner.invoice(ids.getFirst()));
    }

    private static <T> T await(CompletableFuture<T> future, String otherwise) {
        try {
            return future.get(PATIENCE_SECONDS, SECONDS);
        } catch (TimeoutException late) {
            throw new Unexpected("%s within %d s".formatted(otherwise, PATIENCE_SECONDS), late);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new Unexpected("%s: %s".formatted(otherwise, failed.getCause()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unexpected("Interrupted", interrupted);
        }
    }

    /** A courier with a parcel to put in. */
    record Round(String courier, CourierApp app, Parcel parcel) {}

    /** What came of it. */
    record Outcome(String courier, Parcel parcel, Duration doorOpenToTile, Duration doorShutToTile) {}
}
