package com.northwind.gateway.neighbour;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the door waits when it asks for itself.
 *
 * @param connect until there is a connection
 * @param answer until there is a whole answer, with everything that must be done before; the first of a service that has
 *     just started takes more than a second
 */
@ConfigurationProperties("northwind.neighbours")
record NeighbourProperties(
        @DefaultValue("500ms") Duration connect,
        @DefaultValue("3s") Duration answer) {}
