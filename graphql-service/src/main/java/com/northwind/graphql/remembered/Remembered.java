package com.northwind.graphql.remembered;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.northwind.graphql.TableReader;
import com.northwind.table.ItemKey;
import com.northwind.table.TableItem;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Items that are the same for everybody who asks, read once and kept until the table's stream says that they changed. As
 * long as that cannot be heard nothing is kept and everything is read. Never for what one caller may see and another not.
 */
@Component
public class Remembered implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Remembered.class);
    private static final int MAX_ITEMS = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final AsyncCache<ItemKey, TableItem> items = Caffeine.newBuilder()
            .maximumSize(MAX_ITEMS)
            .expireAfterWrite(LONGEST)
            .buildAsync();
    private final Sinks.Many<ItemKey> changed = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<Boolean> missed = Sinks.many().multicast().directBestEffort();
    private final TableReader table;
    private final ChangedItems changes;
    private volatile Disposable following = Disposables.disposed();
    private volatile boolean hears;

    Remembered(TableReader table, ChangedItems changes) {
        this.table = table;
        this.changes = changes;
    }

    /** Those of the items that there are, in no order. Whoever asks while another does waits for the same answer. */
    public Flux<TableItem> items(Collection<ItemKey> keys) {
        return hears
                ? Mono.fromFuture(() -> items.getAll(keys, (missing, _) -> read(missing)), true)
                        .flatMapIterable(Map::values)
                : table.currentItems(keys);
    }

    /** Tells each time that the item changed, as far as that is heard. */
    public Flux<ItemKey> changes(ItemKey key) {
        return changed.asFlux().filter(key::equals);
    }

    /** Tells each time that anything may have changed unseen, so that what was shown before has to be read again. */
    public Flux<Boolean> missed() {
        return missed.asFlux();
    }

    private CompletableFuture<Map<ItemKey, TableItem>> read(Collection<? extends ItemKey> keys) {
        CompletableFuture<Map<ItemKey, TableItem>> answer = new CompletableFuture<>();
        table.currentItems(List.copyOf(keys))
                .collectMap(TableItem::key)
                .subscribe(answer::complete, answer::completeExceptionally);
        return answer;
    }

    private void forget(ChangedItems.Heard heard) {
        switch (heard) {
            case ChangedItems.Heard.Item(ItemKey key) -> {
                items.synchronous().invalidate(key);
                changed.tryEmitNext(key);
            }
            case ChangedItems.Heard.Everything _ -> {
                items.synchronous().invalidateAll();
                missed.tryEmitNext(true);
            }
        }
    }

    private void heard() {
        items.synchronous().invalidateAll();
        hears = true;
    }

    private Flux<ChangedItems.Heard> lost(Throwable failure) {
        if (hears) {
            log.warn("Nothing is remembered while changes cannot be heard: {}", failure.getMessage());
        }
        hears = false;
        items.synchronous().invalidateAll();
        return Mono.delay(AGAIN).thenMany(Flux.empty());
    }

    @Override
    public void start() {
        following = Flux.defer(() -> changes.follow(this::heard))
                .doOnNext(this::forget)
                .onErrorResume(this::lost)
                .repeat()
                .subscribe();
    }

    @Override
    public void stop() {
        following.dispose();
        following = Disposables.disposed();
        hears = false;
    }

    @Override
    public boolean isRunning() {
        return !following.isDisposed();
    }
}
