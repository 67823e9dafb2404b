package com.northwind.localaws.outage;

import com.northwind.localaws.LocalService;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** {@code POST /actuator/outages/mqtt} with {@code {"seconds": 5}}; answers when the service is there again. */
@Endpoint(id = "outages")
class OutagesEndpoint {

    /** Longer than any time limit of the platform, shorter than a caller's patience. */
    private static final int LONGEST = 30;

    private final Outages outages;

    OutagesEndpoint(Outages outages) {
        this.outages = outages;
    }

    @WriteOperation
    WebEndpointResponse<Map<String, ?>> happen(@Selector String service, int seconds) throws Exception {
        LocalService target = outages.service(service).orElse(null);
        if (target == null) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        if (seconds < 1 || seconds > LONGEST) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST);
        }
        outages.happen(target, Duration.ofSeconds(seconds));
        return new WebEndpointResponse<>(Map.of("service", target.name(), "seconds", seconds));
    }
}
