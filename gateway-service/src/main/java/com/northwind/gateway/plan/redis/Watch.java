package com.northwind.gateway.plan.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateAdapter;

/** Hears when a connection ends, so that no request is the first to find out. */
final class Watch extends RedisConnectionStateAdapter {

    private final Runnable ended;

    Watch(Runnable ended) {
        this.ended = ended;
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
        ended.run();
    }
}
