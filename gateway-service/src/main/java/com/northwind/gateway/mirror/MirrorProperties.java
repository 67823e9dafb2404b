package com.northwind.gateway.mirror;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which routes are mirrored.
 *
 * @param mirror by the id of the route; none unless said
 */
@ConfigurationProperties("northwind")
record MirrorProperties(@DefaultValue Map<String, Target> mirror) {

    /**
     * Where copies go. It is sent the callers' tokens, so it must be as trusted as the service itself.
     *
     * @param percent of the requests, 0 to 100
     */
    record Target(URI url, @DefaultValue("0") double percent) {

        Target {
            if (!url.isAbsolute() || url.getHost() == null) {
                throw new IllegalArgumentException("A mirror has an address with a host");
            }
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("A share is between 0 and 100 percent");
            }
        }
    }
}
