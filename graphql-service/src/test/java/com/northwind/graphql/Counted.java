package com.northwind.graphql;

import com.northwind.graphql.act.DeliveryActs;
import com.northwind.testing.TestIssuer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A table that counts instead of the real one, and acts that do nothing. */
@TestConfiguration(proxyBeanMethods = false)
class Counted {

    static {
        System.setProperty("aws.region", "eu-central-1");
        System.setProperty("aws.accessKeyId", "nobody");
        System.setProperty("aws.secretAccessKey", "only-for-tests");
    }

    @Bean
    DynamicPropertyRegistrar issuer() {
        return properties -> properties.add("northwind.oidc.issuer", TestIssuer::url);
    }

    @Bean
    @Primary
    InMemoryTable inMemoryTable() {
        return new InMemoryTable();
    }

    @Bean
    World world() {
        return new World();
    }

    @Bean
    @Primary
    DeliveryActs fakeActs(World world) {
        return new FakeActs(world);
    }
}
