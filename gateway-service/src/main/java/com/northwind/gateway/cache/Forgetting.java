package com.northwind.gateway.cache;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets answers as soon as the table's stream says that an item changed they are made of. As long as that cannot be
 * heard nothing is remembered.
 */
@Component
final class Forgetting implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration AGAIN = Duration.ofMillis(500);

    /** An index of the table may follow the item later than the stream does: what is read meanwhile is not for long. */
    private static final Duration INDEXED = Duration.ofSeconds(1);

    private final Answers answers;
    private final ChangedItems changes;
    private final CacheMeters meters;
    private volatile Disposable following = Disposables.disposed();

    Forgetting(Answers answers, ChangedItems changes, CacheMeters meters) {
        this.answers = answers;
        this.changes = changes;
        this.meters = meters;
    }

    @Override
    public void start() {
        following = Flux.defer(() -> changes.follow(answers::heard))
                .doOnNext(this::forget)
                .onErrorResume(this::lost)
                .repeat()
                .subscribe();
    }

    private void forget(ChangedItems.Heard heard) {
        meters.purged();
        answers.forget(heard);
        var _ = Mono.delay(INDEXED).subscribe(_ -> answers.forget(heard));
    }

    private Flux<ChangedItems.Heard> lost(Throwable failure) {
        if (answers.hears()) {
            log.warn("Nothing is remembered while changes cannot be heard: {}", failure.toString());
        }
        answers.lost();
        return Mono.delay(AGAIN).thenMany(Flux.empty());
    }

    @Override
    public void stop() {
        following.dispose();
        following = Disposables.disposed();
        answers.lost();
    }

    @Override
    public boolean isRunning() {
        return !following.isDisposed();
    }
}
