package com.northwind.deliveries;

import com.northwind.deliveries.delivery.Acts;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.deliveries.pickup.Collection;
import com.northwind.deliveries.pickup.DerivedCodes;
import com.northwind.deliveries.pickup.Keypad;
import com.northwind.deliveries.pickup.PickupSecret;
import com.northwind.deliveries.pickup.Pickups;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What residents collect parcels with. */
@EnableConfigurationProperties(PickupProperties.class)
@Configuration(proxyBeanMethods = false)
class PickupConfiguration {

    @Bean
    DerivedCodes pickupCodes(PickupProperties pickup) {
        return new DerivedCodes(new PickupSecret(pickup.secret()));
    }

    @Bean
    Keypad keypad(
            Pickups pickups, DerivedCodes codes, DoorCommands commands, Clock clock, DoorCommandProperties doors) {
        return new Keypad(pickups, codes, commands, clock, doors.lifetime());
    }

    @Bean
    Collection collection(Keypad keypad, Acts acts) {
        return new Collection(keypad, acts);
    }
}
