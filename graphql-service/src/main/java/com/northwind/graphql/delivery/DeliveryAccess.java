package com.northwind.graphql.delivery;

import com.northwind.graphql.access.Access;
import com.northwind.security.Caller;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may see a delivery: the courier who carries it, and the managers of the building it goes to. */
@Component
public class DeliveryAccess {

    private final Access access;

    DeliveryAccess(Access access) {
        this.access = access;
    }

    public Mono<Boolean> maySee(Delivery delivery, CallerToken token) {
        Caller caller = token.caller();
        return caller.isIn(Group.COURIER) && caller.subject().equals(delivery.courier())
                ? Mono.just(true)
                : access.manages(token, delivery.buildingId());
    }
}
