package com.northwind.graphql.act;

import com.northwind.graphql.access.Access;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;

/** What can be known to be wrong before anybody is asked. */
final class Checks {

    private Checks() {}

    /** The caller's own token; for couriers only. */
    static String courier(CallerToken caller) {
        Access.in(Group.COURIER, caller);
        return caller.getToken().getTokenValue();
    }
}
