package com.northwind.deliveries.pickup;

import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.Pickup;
import com.northwind.deliveries.delivery.PickupCode;
import com.northwind.deliveries.delivery.PickupCodes;
import com.northwind.deliveries.locker.CompartmentId;
import com.northwind.deliveries.pickup.PickupSecret.Purpose;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Codes that follow from the secret and the delivery, so that nobody has to keep them. */
public final class DerivedCodes implements PickupCodes {

    private static final BigInteger CODES = BigInteger.valueOf(100_000_000);

    private final PickupSecret secret;

    public DerivedCodes(PickupSecret secret) {
        this.secret = secret;
    }

    @Override
    public PickupCode codeOf(Delivery delivered) {
        byte[] signature = secret.sign(Purpose.CODE, delivered.id() + "\n" + delivered.revision());
        return new PickupCode(
                "%08d".formatted(new BigInteger(1, signature).mod(CODES).intValue()));
    }

    @Override
    public Pickup issue(Delivery delivered) {
        CompartmentId compartment = delivered.compartment();
        if (compartment == null) {
            throw new IllegalArgumentException("The delivery lies in no compartment");
        }
        return new Pickup(compartment, delivered.id(), hash(delivered.id().toString(), codeOf(delivered)));
    }

    /** Whether this is the code of what waits. It takes as long for a wrong one, and for an empty compartment. */
    boolean opens(Optional<Waiting> waiting, PickupCode typed) {
        String delivery = waiting.map(it -> it.pickup().delivery())
                .map(DeliveryId::toString)
                .orElse("nothing");
        String expected = waiting.map(it -> it.pickup().codeHash()).orElse("nothing");
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                hash(delivery, typed).getBytes(StandardCharsets.US_ASCII));
    }

    /** By which a repeated call is known again, and from which no code can be told. */
    String fingerprint(Box box, PickupCode typed) {
        return hex(Purpose.GUESS, box.locker() + "\n" + box.number() + "\n" + typed.digits());
    }

    private String hash(String delivery, PickupCode code) {
        return hex(Purpose.HASH, delivery + "\n" + code.digits());
    }

    private String hex(Purpose purpose, String text) {
        return HexFormat.of().formatHex(secret.sign(purpose, text));
    }
}
