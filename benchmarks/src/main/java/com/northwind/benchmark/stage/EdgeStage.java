package com.northwind.benchmark.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * gateway-service with everything on, and an nginx that only proxies, both before the same upstream: an nginx whose answers
 * are always the same. With an issuer and a Redis, all on free ports.
 */
public final class EdgeStage implements AutoCloseable {

    private static final String CLIENT = "partner-acme-homes";
    private static final String PARTNER = "acme-homes";
    private static final String KEY_ID = "benchmark0";
    /** Of one address in a second: all that is asked here comes from one. */
    private static final String ANY_RATE = "1000000";

    private static final String KEY = "nwk_" + KEY_ID + "_cGxlYXNlIGdlbmVyYXRlIHlvdXIgb3du";

    private final Path home;
    private final Ports ports;
    private final Issuer issuer;
    private final Redis redis;
    private final Nginx upstream;
    private final Nginx proxy;
    private final JavaProcess gateway;

    private EdgeStage(Path root, List<String> gatewayJvm) throws IOException {
        this.home = Files.createTempDirectory("northwind-benchmark");
        this.ports = Ports.free();
        this.issuer = new Issuer(Clock.systemUTC());
        this.redis = Redis.start(home, ports.of(Part.REDIS));
        this.upstream = Nginx.start("upstream", home, answers());
        this.proxy = Nginx.start(
                "proxy", home, Map.of("port", ports.text(Part.PROXY), "upstream", ports.text(Part.UPSTREAM)));
        this.gateway = JavaProcess.start(
                root.resolve("gateway-service/target/gateway-service.jar"), home, gatewayJvm, environment());
    }

    /** Starts all of it and answers when it can be used. */
    @SuppressWarnings("MustBeClosedChecker")
    public static EdgeStage open(Path root, List<String> gatewayJvm) throws IOException {
        EdgeStage stage = new EdgeStage(root, gatewayJvm);
        Readiness.await(stage.gateway, stage.ports.of(Part.GATEWAY_MANAGEMENT));
        stage.redis.mustLive();
        stage.upstream.mustLive();
        stage.proxy.mustLive();
        return stage;
    }

    private Map<String, String> answers() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Map.of(
                "port", ports.text(Part.UPSTREAM),
                "day", today.toString(),
                "month", YearMonth.from(today).toString(),
                "key-id", KEY_ID,
                "key-hash", sha256(KEY));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(ports.ofService(Part.GATEWAY, Part.GATEWAY_MANAGEMENT));
        environment.put("NORTHWIND_ADDRESSES_BURST", ANY_RATE);
        environment.put("NORTHWIND_ADDRESSES_RATE", ANY_RATE);
        environment.put("NORTHWIND_INVOICES_URL", ports.address("http", Part.UPSTREAM));
        environment.put("NORTHWIND_OIDC_ISSUER", issuer.url());
        environment.put("NORTHWIND_REDIS_URL", ports.address("redis", Part.REDIS));
        environment.put("NORTHWIND_SYSTEM_SECRET", "only-for-benchmarks");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        return environment;
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** What the gateway is compared with. */
    public Nginx proxy() {
        return proxy;
    }

    public Nginx upstream() {
        return upstream;
    }

    public Redis redis() {
        return redis;
    }

    /** What is measured. */
    public JavaProcess gateway() {
        return gateway;
    }

    public InetSocketAddress proxyAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Part.PROXY));
    }

    public InetSocketAddress gatewayAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Part.GATEWAY));
    }

    /** A token of the partner whose plan allows all that a machine can. */
    public String token() {
        return issuer.partner(CLIENT, PARTNER);
    }

    /** A key that goes with that token. */
    public String key() {
        return KEY;
    }

    /** To be called when all went well: a line for each request of a measurement fills a disk. */
    public void discardLogs() throws IOException {
        Files.writeString(home.resolve("gateway-service.log"), "");
    }

    @Override
    public void close() {
        gateway.close();
        proxy.close();
        upstream.close();
        redis.close();
        issuer.close();
    }
}
