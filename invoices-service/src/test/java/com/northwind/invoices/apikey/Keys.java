package com.northwind.invoices.apikey;

import com.northwind.invoices.partner.Partner;
import java.time.Clock;

/** Keys as tests make them. */
public final class Keys {

    public static final KeySecret SECRET = new KeySecret("only-for-tests-only-for-tests-only");

    private Keys() {}

    public static KeyOwner owner(String partner) {
        return new KeyOwner(new Partner(partner), "partner-" + partner);
    }

    public static Rotation rotation(ApiKeys keys, Clock clock) {
        return new Rotation(keys, SECRET, clock);
    }
}
