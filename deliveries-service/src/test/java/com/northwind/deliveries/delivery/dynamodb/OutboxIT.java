package com.northwind.deliveries.delivery.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Phone;
import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.ActRequest;
import com.northwind.deliveries.delivery.ActResult;
import com.northwind.deliveries.delivery.Acts;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryAct;
import com.northwind.deliveries.delivery.Failure;
import com.northwind.deliveries.delivery.FailureReason;
import com.northwind.deliveries.delivery.OfflineDay;
import com.northwind.deliveries.delivery.OfflineDay.Step;
import com.northwind.deliveries.delivery.Outbox;
import com.northwind.deliveries.delivery.OutboxEntry;
import com.northwind.deliveries.delivery.OutboxOutcome;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.PhoneApp;
import com.northwind.deliveries.delivery.Standing;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.Size;
import com.northwind.table.ChangeItem;
import com.northwind.web.ledger.ChangedMeanwhile;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.core.exception.SdkException;

/** The same proof as in memory, smaller, over the real table and with equal calls at once. */
@TableTest
class OutboxIT {

    private static final int AT_ONCE = 3;

    private final Warehouse warehouse = new Warehouse();

    @Autowired
    Acts acts;

    @Autowired
    Outbox outbox;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Compartments compartments;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void endsAsTheCouriersOrderHoweverItArrives(long seed) {
        Random chance = new Random(seed);
        OfflineDay day =
                OfflineDay.of(3, Stream.generate(() -> step(chance)).limit(15).toList());
        OfflineDay same = day.again();
        Stream.of(day, same).forEach(this::begin);
        Instant morning = clock.instant().minus(Duration.ofHours(1));
        Map<String, Long> synced = new HashMap<>();

        new PhoneApp(same, morning).tell(batch -> outbox.submit(same.courier().subject(), batch, (_, _) -> {}));
        new PhoneApp(day, morning)
                .tell(
                        batch -> {
                            List<OutboxOutcome> answer = atOnce(day, batch).get(chance.nextInt(AT_ONCE));
                            sync(day.courier(), synced);
                            return answer;
                        },
                        chance);

        assertThat(Standing.of(day, deliveries)).isEqualTo(Standing.of(same, deliveries));
        Standing.isSound(day, deliveries, compartments);
        isLogged(day, synced);
        day.parcels().forEach(this::isTold);
    }

    @Test
    void isToldTheCodeOfAnActThatWasToldAtOnceAndNotAnswered() {
        Delivery parcel = Parcels.carriedBy(new Courier("courier-" + UUID.randomUUID()));
        warehouse.given(parcel);
        warehouse.given(Parcels.reserved(parcel));
        Phone phone = Phone.of(parcel.courier().subject(), port);

        HttpResponse<String> lost = phone.insist("/v1/deliveries/%s/delivered".formatted(parcel.id()), "k", "{}");
        HttpResponse<String> told = phone.post("/v1/outbox", "unused", """
                {"entries": [{"key": "k", "delivery": "%s", "actedAt": "%s", "act": "DELIVER"}]}
                """.formatted(
                        parcel.id(), clock.instant().minusSeconds(60)));

        assertThat(told.body()).contains("\"outcome\":\"REPLAYED\"", code(lost));
        assertThat(warehouse.history(parcel)).hasSize(1);
    }

    private static String code(HttpResponse<String> marked) {
        Matcher code = Pattern.compile("\"pickupCode\":\"\\d{8}\"").matcher(marked.body());
        assertThat(code.find()).as("a code in the answer").isTrue();
        return code.group();
    }

    @Test
    void givesTheLastCompartmentsToAsManyCouriers() throws InterruptedException {
        OfflineDay place = OfflineDay.of(1, List.of()); // four large compartments
        place.compartments().forEach(warehouse::given);
        List<Delivery> parcels = Stream.generate(() ->
                        Parcels.scheduled(new Courier("courier-" + UUID.randomUUID()), Size.SMALL, place.building()))
                .limit(10)
                .toList();
        parcels.forEach(warehouse::given);

        List<Future<ActResult>> results;
        try (ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor()) {
            results = couriers.invokeAll(parcels.stream()
                    .map(parcel -> (Callable<ActResult>) () -> insist(reservation(parcel)))
                    .toList());
        }

        assertThat(results.stream().map(Future::resultNow))
                .filteredOn(ActResult.Done.class::isInstance)
                .hasSize(4);
        assertThat(results.stream().map(Future::resultNow))
                .filteredOn(ActResult.NotPossible.class::isInstance)
                .hasSize(6);
        Standing.isSound(
                new OfflineDay(place.courier(), place.building(), parcels, List.of()), deliveries, compartments);
    }

    private static ActRequest reservation(Delivery parcel) {
        return new ActRequest(
                parcel.id(), parcel.courier().subject(), "k", null, null, new DeliveryAct.Reserve(null, null));
    }

    /** As a good client does: again, with the same key, while others are at it, or it takes too long. */
    private ActResult insist(ActRequest request) {
        while (true) {
            try {
                return acts.perform(request);
            } catch (ChangedMeanwhile | SdkException busy) {
                Thread.onSpinWait();
            }
        }
    }

    private void begin(OfflineDay day) {
        day.parcels().forEach(warehouse::given);
        day.compartments().forEach(warehouse::given);
    }

    private List<List<OutboxOutcome>> atOnce(OfflineDay day, List<OutboxEntry> batch) {
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, AT_ONCE)
                    .mapToObj(
                            _ -> phones.submit(() -> outbox.submit(day.courier().subject(), batch, (_, _) -> {})))
                    .toList()
                    .stream()
                    .map(OutboxIT::join)
                    .toList();
        }
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Goes on from the last order seen, as an app does. */
    private void sync(Courier courier, Map<String, Long> synced) {
        long since = synced.values().stream().mapToLong(Long::longValue).max().orElse(0);
        warehouse.changes(courier.subject(), since).forEach(change -> synced.put(change.delivery(), change.order()));
    }

    private void isLogged(OfflineDay day, Map<String, Long> synced) {
        String courier = day.courier().subject();
        List<ChangeItem> log = warehouse.changes(courier);
        assertThat(log)
                .extracting(ChangeItem::delivery)
                .containsExactlyInAnyOrderElementsOf(
                        day.parcels().stream().map(it -> it.id().toString()).toList());
        assertThat(log).extracting(ChangeItem::order).isSorted().doesNotHaveDuplicates();
        assertThat(log.getLast().order()).isEqualTo(warehouse.order(courier));
        assertThat(log).allMatch(it -> synced.getOrDefault(it.delivery(), 0L) == it.order());
    }

    private void isTold(Delivery parcel) {
        long revision = deliveries.find(parcel.id()).orElseThrow().revision();
        assertThat(warehouse.history(parcel))
                .extracting(event -> event.stamp().revision())
                .containsExactlyElementsOf(LongStream.rangeClosed(parcel.revision() + 1, revision)
                        .boxed()
                        .toList());
    }

    private static Step step(Random chance) {
        DeliveryAct act =
                switch (chance.nextInt(8)) {
                    case 0, 1 -> new DeliveryAct.TakeOut();
                    case 2, 3 -> new DeliveryAct.Reserve(null, null);
                    case 4, 5 -> new DeliveryAct.Deliver(null, null);
                    case 6 -> new DeliveryAct.Fail(new Failure(FailureReason.REFUSED, null));
                    default -> new DeliveryAct.Return();
                };
        return new Step(chance.nextInt(3), act, chance.nextInt(4) == 0 ? 1L + chance.nextInt(5) : null);
    }
}
