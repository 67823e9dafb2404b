package com.northwind.gateway.address;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/** How often an address called lately. A network of 64 bits counts as one address of version 6: everybody has such a one. */
final class AddressRates {

    private static final int NETWORK = 8;
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private final Cache<ByteBuffer, Bucket> buckets;
    private final int rate;
    private final int burst;

    AddressRates(AddressProperties properties) {
        this.rate = properties.rate();
        this.burst = properties.burst();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(properties.remembered())
                .expireAfterAccess(FORGOTTEN)
                // To wake another thread for what a read leaves to do costs more than to do it.
                .executor(Runnable::run)
                .build();
    }

    /** How long the caller has to wait, which is not at all for one who may pass. */
    Duration count(InetAddress address) {
        ConsumptionProbe probe = buckets.get(key(address), unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    private static ByteBuffer key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }
}
