package com.northwind.graphql.caller;

import com.northwind.security.Group;
import java.util.List;

/** The caller, as the issuer of the token vouches. */
record Me(String subject, List<Group> groups) {}
