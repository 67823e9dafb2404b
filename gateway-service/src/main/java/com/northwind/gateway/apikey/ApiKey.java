package com.northwind.gateway.apikey;

import com.northwind.security.Caller;

/**
 * A key that is valid.
 *
 * @param client the OAuth 2 client whose tokens it goes with
 * @param sha256 of the whole key as it is sent, in lower case hexadecimal digits
 */
public record ApiKey(String id, String partner, String client, String sha256) {

    boolean belongsTo(Caller caller) {
        return client.equals(caller.client()) && partner.equals(caller.partner());
    }

    @Override
    public String toString() {
        return "ApiKey[%s of %s]".formatted(id, client);
    }
}
