package com.northwind.invoices.apikey.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.TableTest;
import com.northwind.invoices.apikey.ApiKey;
import com.northwind.invoices.apikey.ApiKeys;
import com.northwind.invoices.apikey.ApiKeysContract;
import com.northwind.invoices.apikey.KeyResult;
import com.northwind.invoices.apikey.KeyResult.Made;
import com.northwind.invoices.apikey.KeyResult.Replayed;
import com.northwind.invoices.apikey.KeyResult.TooMany;
import com.northwind.invoices.apikey.KeySecret;
import com.northwind.invoices.apikey.Rotation;
import com.northwind.table.ApiKeyItem;
import com.northwind.table.KeyRingItem;
import com.northwind.table.LedgerItem;
import com.northwind.table.SingleTable;
import com.northwind.web.ledger.ChangedMeanwhile;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@TableTest
class DynamoDbApiKeysIT extends ApiKeysContract {

    private static final int AT_ONCE = 20;

    @Autowired
    ApiKeys keys;

    @Autowired
    Rotation rotation;

    @Autowired
    KeySecret secret;

    @Autowired
    DynamoDbClient table;

    @Override
    protected ApiKeys keys() {
        return keys;
    }

    @Test
    void makesTwoKeysHoweverManyAreWantedAtOnce() throws Exception {
        List<KeyResult> results = atOnce(number -> "key-" + number);

        assertThat(results).filteredOn(TooMany.class::isInstance).hasSize(AT_ONCE - 2);
        assertThat(rotation.valid(owner())).hasSize(2).containsExactlyInAnyOrderElementsOf(made(results));
    }

    @Test
    void makesOneKeyForOneIdempotencyKeyHoweverManyCallsThereAreAtOnce() throws Exception {
        List<KeyResult> results = atOnce(_ -> "key");

        assertThat(made(results)).hasSize(AT_ONCE);
        assertThat(rotation.valid(owner())).hasSize(1).containsAll(made(results));
    }

    @Test
    void keepsNoKeyAnywhere() {
        rotation.make(owner(), "Import", owner().client(), "key");
        String id = rotation.valid(owner()).getFirst().id().value();

        String stored = List.of(
                        ApiKeyItem.key(id),
                        KeyRingItem.key(owner().partner().id(), owner().client()),
                        LedgerItem.key(owner().client(), "key"))
                .stream()
                .map(key -> table.getItem(get -> get.tableName(SingleTable.NAME).key(key.toMap()))
                        .item())
                .toList()
                .toString();

        assertThat(stored).contains(id).doesNotContain("nwk_").doesNotContain(secretPart());
    }

    /** Those whose first answer was lost are told so by a repetition. */
    private static List<ApiKey> made(List<KeyResult> results) {
        return results.stream()
                .flatMap(result -> switch (result) {
                    case Made(ApiKey key) -> Stream.of(key);
                    case Replayed(ApiKey key) -> Stream.of(key);
                    case TooMany() -> Stream.empty();
                })
                .toList();
    }

    private String secretPart() {
        return secret.keyOf(rotation.valid(owner()).getFirst().id()).replaceAll("nwk_[a-z0-9]+_", "");
    }

    private List<KeyResult> atOnce(IntFunction<String> idempotencyKey) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<KeyResult>> calls = IntStream.range(0, AT_ONCE)
                    .<Callable<KeyResult>>mapToObj(number -> () -> make(idempotencyKey.apply(number)))
                    .toList();
            return callers.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    /** Again until it is answered, as a caller does that is told that others are at it, or hears nothing. */
    private KeyResult make(String idempotencyKey) {
        for (int attempt = 1; ; attempt++) {
            try {
                return rotation.make(owner(), "Import", owner().client(), idempotencyKey);
            } catch (ChangedMeanwhile | SdkException notYet) {
                assertThat(attempt).as("attempts").isLessThan(100);
            }
        }
    }
}
