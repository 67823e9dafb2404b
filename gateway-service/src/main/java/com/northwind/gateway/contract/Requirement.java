package com.northwind.gateway.contract;

import com.northwind.security.Caller;
import com.northwind.security.Group;
import java.util.Set;

/** What a caller must have, all of it, to be allowed by this alternative of an operation's {@code security}. */
public record Requirement(Set<String> scopes, Set<Group> groups) {

    public boolean isMetBy(Caller caller) {
        return caller.scopes().containsAll(scopes) && caller.groups().containsAll(groups);
    }
}
