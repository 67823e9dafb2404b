package com.northwind.gateway.contract;

import com.networknt.schema.Schema;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * What an operation answers with one status.
 *
 * @param content the body, in any one of the media types; empty if there is none
 */
public record Response(Map<MediaType, Schema> content) {}
