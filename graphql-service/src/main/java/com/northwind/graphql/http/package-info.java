/** GraphQL over HTTP: how a request is read, and in which media type and with which status it is answered. */
@NullMarked
package com.northwind.graphql.http;

import org.jspecify.annotations.NullMarked;
