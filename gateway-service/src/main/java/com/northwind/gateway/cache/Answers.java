package com.northwind.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Remembered answers, as many as there is room for. Nothing is searched for when an item changes: an answer is good as
 * long as nothing it is made of has changed since before it was asked for, and that is seen when it is looked up.
 */
@Component
final class Answers {

    private final Generations generations = new Generations();
    private final Ticker ticker;
    private final Cache<AnswerKey, Answer> kept;
    private volatile boolean hears;

    @Autowired
    Answers(CacheProperties properties) {
        this(properties, Ticker.systemTicker());
    }

    Answers(CacheProperties properties, Ticker ticker) {
        this.ticker = ticker;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(properties.maxBytes().toBytes())
                .weigher((AnswerKey key, Answer answer) -> key.size() + answer.size())
                .expireAfter(Expiry.writing((AnswerKey key, Answer answer) -> answer.lifetime()))
                .ticker(ticker)
                .build();
    }

    /** Whether changes are heard. While they are not, nothing is remembered. */
    boolean hears() {
        return hears;
    }

    /** What has to be the same when an answer has come as it was before it was asked for. */
    long moment(Question question) {
        return generations.moment(question.tags());
    }

    Optional<Answer> find(Question question) {
        Answer answer = kept.getIfPresent(question.key());
        return answer != null && isGood(answer, question) ? Optional.of(answer) : Optional.empty();
    }

    /** Keeps an answer unless something it is made of has changed since it was asked for. Whether it is kept. */
    boolean keep(Question question, Answer answer) {
        if (!hears || !isGood(answer, question)) {
            return false;
        }
        kept.put(question.key(), answer);
        return true;
    }

    void forget(ChangedItems.Heard heard) {
        switch (heard) {
            case ChangedItem item -> forget(item);
            case ChangedItems.Everything _ -> forgetAll();
        }
    }

    private void forget(ChangedItem item) {
        generations.next(item.partition());
        if (item.partner() != null) {
            generations.next(AnswerKey.partner(item.partner()));
        }
    }

    void heard() {
        forgetAll();
        hears = true;
    }

    void lost() {
        hears = false;
        forgetAll();
    }

    /** How many bytes are taken, also by what has changed and will be found out when it is asked for. */
    long bytes() {
        return kept.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** Nanoseconds that only go on. */
    long now() {
        return ticker.read();
    }

    private boolean isGood(Answer answer, Question question) {
        return answer.moment() == moment(question);
    }

    private void forgetAll() {
        generations.nextOfAll();
        kept.invalidateAll();
    }
}
