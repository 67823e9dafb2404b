package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.access.AccessProperties;
import com.northwind.graphql.activity.ActivityProperties;
import com.northwind.graphql.execution.ExecutionProperties;
import com.northwind.graphql.schema.GraphProperties;
import com.northwind.graphql.socket.SocketProperties;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class PropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void haveDefaults() {
        context.run(it -> {
            assertThat(it.getBean(AccessProperties.class)).isEqualTo(new AccessProperties(Duration.ofMinutes(1)));
            assertThat(it.getBean(GraphProperties.class))
                    .isEqualTo(new GraphProperties(20_000, 2_000, 12, 300, 20, 30, 50, 20_000));
            assertThat(it.getBean(ExecutionProperties.class))
                    .isEqualTo(new ExecutionProperties(Duration.ofSeconds(12), 3_000, 8));
            assertThat(it.getBean(ActivityProperties.class))
                    .isEqualTo(new ActivityProperties(256, Duration.ofSeconds(2)));
            assertThat(it.getBean(SocketProperties.class))
                    .isEqualTo(new SocketProperties(
                            DataSize.ofKilobytes(64),
                            10,
                            20,
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(25),
                            Duration.ofSeconds(20)));
        });
    }

    @Test
    void stopTheStartWhenTheyMakeNoSense() {
        for (String nonsense : new String[] {
            "northwind.access.again=0s",
            "northwind.graph.depth=0",
            "northwind.graph.cost=0",
            "northwind.execution.time=0s",
            "northwind.execution.values=0",
            "northwind.activity.buffer=0",
            "northwind.socket.subscriptions=0",
            "northwind.socket.per-caller=0"
        }) {
            context.withPropertyValues(nonsense).run(it -> assertThat(it).hasFailed());
        }
    }

    @EnableConfigurationProperties({
        AccessProperties.class,
        ActivityProperties.class,
        ExecutionProperties.class,
        GraphProperties.class,
        SocketProperties.class
    })
    static class Binding {}
}
