package com.northwind.fanout.command.mqtt;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the lockers listen.
 *
 * @param url {@code mqtt://}, or {@code mqtts://} for TLS
 */
@ConfigurationProperties("northwind.mqtt")
record MqttProperties(@DefaultValue("mqtt://127.0.0.1:1883") URI url) {

    boolean isSecure() {
        return "mqtts".equals(url.getScheme());
    }

    int port() {
        int named = url.getPort();
        if (named > 0) {
            return named;
        }
        return isSecure() ? 8883 : 1883;
    }
}
