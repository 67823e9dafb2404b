package com.northwind.localaws.mqtt;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.northwind.localaws.DataDirectory;
import com.northwind.localaws.LocalAwsProperties;
import com.northwind.localaws.LocalService;
import com.northwind.localaws.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** HiveMQ, with sessions and messages kept in files. */
@Component
class Mqtt implements LocalService {

    /** A CONNECT of MQTT 5 without anything in it; a running broker answers with a CONNACK. */
    private static final String CONNECT = "\20\15\0\4MQTT\5\2\0\5\0\0\0";

    private static final String CONNACK = "\40";

    /** The broker spreads its data over this many stores. Its default of 64 is for servers, and takes seconds to open. */
    private static final int STORES = 4;

    /**
     * Messages that may wait for one subscription. Its default of 1,000 is what December brings in four seconds, and it
     * drops what is beyond although it has acknowledged it. This many are an hour of December, on disk.
     */
    private static final int WAITING = 1_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataDirectory data;
    private final LocalAwsProperties properties;
    private final TokenExtension tokens;
    private @Nullable EmbeddedHiveMQ broker;

    Mqtt(DataDirectory data, LocalAwsProperties properties, TokenExtension tokens) {
        this.data = data;
        this.properties = properties;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "MQTT";
    }

    @Override
    public int port() {
        return properties.mqttPort();
    }

    @Override
    public void start() throws Exception {
        InternalConfigurations.PERSISTENCE_BUCKET_COUNT.set(STORES);
        InternalConfigurations.PAYLOAD_PERSISTENCE_BUCKET_COUNT.set(STORES);
        Path folder = data.of("mqtt/conf");
        Files.writeString(folder.resolve("config.xml"), configuration());
        broker = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(folder)
                .withDataFolder(data.of("mqtt/data"))
                .withExtensionsFolder(data.of("mqtt/extensions"))
                .withEmbeddedExtension(EmbeddedExtension.builder()
                        .withId("northwind-tokens")
                        .withName("Tokens of the issuer")
                        .withVersion("1")
                        .withAuthor("Northwind")
                        .withExtensionMain(tokens)
                        .build())
                .withoutLoggingBootstrap()
                .build();
        broker.start().get();
    }

    @Override
    public void stop() throws Exception {
        if (broker != null) {
            broker.stop().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public boolean answers() {
        return Probe.exchange(properties.host(), port(), CONNECT, CONNACK);
    }

    private String configuration() {
        return """
            <hivemq>
              <listeners>
                <tcp-listener><port>%d</port><bind-address>%s</bind-address></tcp-listener>
              </listeners>
              <mqtt>
                <queued-messages><max-queue-size>%d</max-queue-size><strategy>discard</strategy></queued-messages>
                <packets><max-packet-size>65536</max-packet-size></packets>
              </mqtt>
              <persistence><mode>file</mode></persistence>
              <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
            </hivemq>
            """.formatted(port(), properties.bind(), WAITING);
    }
}
