package com.northwind.fanout.command.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.northwind.fanout.command.DoorCommand;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code lockers/<locker>/commands}, at least once; the broker too drops a command that has expired. */
@Component
class MqttLine implements DoorCommand.Line {

    private final Broker broker;
    private final JsonMapper json;

    MqttLine(Broker broker, JsonMapper json) {
        this.broker = broker;
        this.json = json;
    }

    /** The broker counts whole seconds and takes zero for never, so the last second is a whole one. */
    @Override
    public void send(DoorCommand command, Duration valid) {
        broker.publish(Mqtt5Publish.builder()
                .topic("lockers/%s/commands".formatted(command.locker()))
                .qos(MqttQos.AT_LEAST_ONCE)
                .messageExpiryInterval(Math.max(1, valid.toSeconds()))
                .contentType("application/json")
                .payload(json.writeValueAsBytes(command))
                .build());
    }

    @Override
    public void prime() {
        broker.connected();
    }
}
