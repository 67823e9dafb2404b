package com.northwind.gateway.upstream;

import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;

/**
 * What a call goes through, from the outside to the inside. What comes before the answer is written sees the whole of it; what
 * comes after sees only whether one began.
 */
final class Layers {

    static final int SHEDDING = NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 40;
    static final int BREAKING = SHEDDING + 10;
    static final int TIME_LIMIT = BREAKING + 10;
    static final int BOUND = TIME_LIMIT + 10;
    static final int RETRYING = NettyRoutingFilter.ORDER - 10;

    private Layers() {}
}
