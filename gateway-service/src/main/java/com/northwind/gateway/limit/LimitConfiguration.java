package com.northwind.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
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

    /** As strict as the framework's own, without a regular expression for each header of each request. */
    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(name -> name.codePoints().allMatch(LimitConfiguration::isText));
        firewall.setAllowedHeaderValues(LimitConfiguration::isValue);
        return firewall;
    }

    /** It is asked about a header that is not there as well. */
    private static boolean isValue(@Nullable String value) {
        return value == null || value.codePoints().allMatch(letter -> letter == '\t' || isText(letter));
    }

    private static boolean isText(int letter) {
        return Character.isDefined(letter) && !Character.isISOControl(letter);
    }

    private static void watch(Channel channel, LimitProperties limits, WireRefusals refusals, Counter cut) {
        HeadLimit limit = new HeadLimit(limits.head(), cut::increment);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addBefore(NettyPipeline.HttpCodec, "northwind.headLimit", limit);
        pipeline.addAfter(NettyPipeline.HttpCodec, "northwind.heads", new Heads(limit, refusals));
    }
}
