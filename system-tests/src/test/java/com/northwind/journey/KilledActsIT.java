package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The service that does the acts is killed while it does many at once: some were answered by then, some were done and
 * nobody heard of it, some had only begun. Whoever repeats theirs afterwards finds it done once.
 */
@WithPlatform
class KilledActsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** So many answers, and then the blow. */
    private static final int FIRST = 3;

    private final RunningPlatform running;
    private final Platform platform;
    private final Access access;

    KilledActsIT(RunningPlatform running) {
        this.running = running;
        this.platform = running.platform();
        this.access = new Access(platform);
    }

    @Test
    void areNeitherLostNorDoubled() throws InterruptedException {
        List<Act> acts = acts();
        ServiceProcess deliveries = running.process("deliveries-service");
        CountDownLatch answers = new CountDownLatch(FIRST);
        AtomicBoolean killed = new AtomicBoolean();
        List<Future<Optional<CourierApp.TakenOut>>> told;
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            told = acts.stream()
                    .map(act -> phones.submit(() -> act.tell(answers, killed)))
                    .toList();
            try {
                assertThat(answers.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("first answers")
                        .isTrue();
            } finally {
                killed.set(true);
                deliveries.kill();
            }
        }
        running.up();

        assertThat(told).as("an act that was under way").anyMatch(answer -> answer.resultNow()
                .isEmpty());
        for (int i = 0; i < acts.size(); i++) {
            isDoneOnce(acts.get(i), told.get(i).resultNow());
        }
    }

    /** Whatever came of it, the next test finds everybody alive. */
    @AfterEach
    void bringBack() {
        running.up();
    }

    /** Tomorrow's parcels, which are all in the depot and which nobody else here touches. */
    private List<Act> acts() {
        LocalDate tomorrow = Cast.today(Clock.systemUTC()).plusDays(1);
        List<Act> acts = Cast.COURIERS.stream()
                .map(courier -> new CourierApp(platform.graphql(), access.tokenOf(courier)))
                .flatMap(app -> app.deliveries(tomorrow).stream()
                        .filter(parcel -> parcel.status().equals("SCHEDULED"))
                        .map(parcel -> new Act(app, parcel, UUID.randomUUID().toString())))
                .toList();
        assertThat(acts).hasSizeGreaterThan(5 * FIRST);
        return acts;
    }

    private static void isDoneOnce(Act act, Optional<CourierApp.TakenOut> answered) {
        await().atMost(PATIENCE).ignoreException(Unexpected.class).untilAsserted(() -> {
            CourierApp.TakenOut again = act.app().takeOut(act.parcel(), act.key());
            assertThat(again.parcel().revision()).isEqualTo(act.parcel().revision() + 1);
            answered.ifPresent(first -> assertThat(again).isEqualTo(new CourierApp.TakenOut(first.parcel(), true)));
        });
        assertThat(act.app().history(act.parcel()))
                .filteredOn("TAKEN_OUT"::equals)
                .hasSize(1);
    }

    /** A parcel is taken out of the depot. */
    private record Act(CourierApp app, Parcel parcel, String key) {

        /** The answer, if there was one before the blow; until then the phone asks again, with the same key. */
        Optional<CourierApp.TakenOut> tell(CountDownLatch answers, AtomicBoolean killed) {
            while (true) {
                try {
                    CourierApp.TakenOut done = app.takeOut(parcel, key);
                    answers.countDown();
                    return Optional.of(done);
                } catch (Unexpected unanswered) {
                    if (killed.get()) {
                        return Optional.empty();
                    }
                }
            }
        }
    }
}
