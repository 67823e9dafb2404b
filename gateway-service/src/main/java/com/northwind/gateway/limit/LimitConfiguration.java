package com.northwind.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Holds every connection to its limits. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> noEndlessRequests(
            LimitProperties limits, WireRefusals refusals, MeterRegistry meters) {
        Counter cut = meters.counter("northwind.limit.heads.cut");
        return factory -> factory.addServerCustomizers(server -> server.requestTimeout(limits.request())
                .doOnChannelInit((observer, channel, remote) -> watch(channel, limits, refusals, cut)));
    }

    private static void watch(Channel channel, LimitProperties limits, WireRefusals refusals, Counter cut) {
        HeadLimit limit = new HeadLimit(limits.head(), cut::increment);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addBefore(NettyPipeline.HttpCodec, "northwind.headLimit", limit);
        pipeline.addAfter(NettyPipeline.HttpCodec, "northwind.heads", new Heads(limit, refusals));
    }
}
