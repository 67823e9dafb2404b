package com.northwind.gateway.contract;

import com.networknt.schema.Schema;
import java.util.Map;
import org.springframework.http.MediaType;

/** The body of a request, in any one of the media types. */
public record Body(boolean required, Map<MediaType, Schema> content) {}
