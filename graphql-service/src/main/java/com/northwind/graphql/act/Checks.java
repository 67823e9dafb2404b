package com.northwind.graphql.act;

import com.northwind.graphql.access.Access;
import com.northwind.graphql.failure.Refusal;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import java.util.regex.Pattern;

/** What can be known to be wrong before anybody is asked. */
final class Checks {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Checks() {}

    /** The caller's own token; for couriers only. */
    static String courier(CallerToken caller) {
        Access.in(Group.COURIER, caller);
        return caller.getToken().getTokenValue();
    }

    /** The id becomes part of the address of a request, so it must be nothing but an id. */
    static void delivery(String id) {
        if (!isDelivery(id)) {
            throw Refusal.notFound("delivery");
        }
    }

    static boolean isDelivery(String id) {
        return ID.matcher(id).matches();
    }
}
