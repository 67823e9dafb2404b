package com.northwind.localaws.queue;

import com.northwind.localaws.DataDirectory;
import com.northwind.localaws.LocalAwsProperties;
import com.northwind.localaws.LocalService;
import com.northwind.localaws.Probe;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scala.Option;
import scala.collection.immutable.Nil$;
import scala.util.Either;
import scalikejdbc.ConnectionPool;

/** ElasticMQ, with every message in a database before it is acknowledged. */
@Component
class Sqs implements LocalService {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ACCOUNT = "000000000000";

    private final DataDirectory data;
    private final LocalAwsProperties properties;
    private @Nullable ActorSystem actors;
    private @Nullable Supplier<SQSRestServer> door;
    private @Nullable SQSRestServer server;

    Sqs(DataDirectory data, LocalAwsProperties properties) {
        this.data = data;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "SQS";
    }

    @Override
    public int port() {
        return properties.sqsPort();
    }

    @Override
    public void start() throws Exception {
        ActorSystem system = ActorSystem.create(
                "elasticmq",
                ConfigFactory.parseString("pekko { loglevel = WARNING, jvm-shutdown-hooks = off }")
                        .withFallback(ConfigFactory.load()));
        actors = system;
        ActorRef store = system.actorOf(Props.create(SqlQueuePersistenceActor.class, storage(), Nil$.MODULE$));
        ActorRef queues = system.actorOf(Props.create(
                QueueManagerActor.class, new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(store)));
        restore(store, queues);
        door = () -> SQSRestServerBuilder.withActorSystem(system)
                .withQueueManagerActor(queues)
                .withQueueEventListener(store)
                .withInterface(properties.bind())
                .withPort(port())
                // A queue's address is the one it was asked for under, whether from inside a container or outside.
                .withServerAddress(new NodeAddress("http", "*", port(), ""))
                .withAWSRegion(properties.region())
                .withAWSAccountId(ACCOUNT)
                .start();
        comeBack();
    }

    /** Only the door shuts: a process can open the store of the queues once. */
    @Override
    public void goAway() {
        if (server != null) {
            server.stopAndWait();
        }
    }

    @Override
    public void comeBack() {
        server = Objects.requireNonNull(door).get();
        server.waitUntilStarted();
    }

    @Override
    public void stop() throws Exception {
        goAway();
        if (actors != null) {
            actors.terminate();
            actors.getWhenTerminated().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            ConnectionPool.closeAll();
        }
    }

    @Override
    public boolean answers() {
        return Probe.http(properties.host(), port());
    }

    private void restore(ActorRef store, ActorRef queues) throws Exception {
        Object outcome = Patterns.ask(store, new QueueEvent.Restore(queues), PATIENCE)
                .toCompletableFuture()
                .get();
        if (outcome instanceof Either<?, ?> either && either.isLeft()) {
            throw new IllegalStateException("The queues could not be restored: " + either);
        }
    }

    /**
     * The database hands each commit to the operating system at once and lets that decide when the disk gets it: a
     * message survives the death of this process without a sync.
     */
    private SqlQueuePersistenceConfig storage() {
        Path file = data.of("sqs").resolve("queues");
        return new SqlQueuePersistenceConfig(
                true,
                "org.h2.Driver",
                "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(file),
                "",
                "",
                false);
    }
}
