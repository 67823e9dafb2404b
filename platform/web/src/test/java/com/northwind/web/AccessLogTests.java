package com.northwind.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.northwind.security.CallerToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.HandlerMapping;

class AccessLogTests {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("access");

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/parcels/secret-id");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    @Test
    void saysWhoAskedForWhichRoute() throws ServletException, IOException {
        CallerToken ada = new CallerToken(
                Jwt.withTokenValue("t").header("alg", "RS256").subject("ada").build());
        FilterChain service = (asked, answered) -> {
            new RequestAttributeSecurityContextRepository()
                    .saveContext(new SecurityContextImpl(ada), request, response);
            asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/parcels/{id}");
        };

        new AccessLog().doFilter(request, response, service);

        assertThat(lines.list).singleElement().satisfies(line -> assertThat(line.getKeyValuePairs())
                .extracting(KeyValuePair::toString)
                .contains("caller=\"ada\"", "route=\"/parcels/{id}\"", "status=\"200\""));
    }

    @Test
    void keepsAnIdThatWasSentAndMakesOneOtherwise() throws ServletException, IOException {
        request.addHeader("X-Request-Id", "abc-1");

        new AccessLog().doFilter(request, response, (asked, answered) -> {});

        assertThat(response.getHeader("X-Request-Id")).isEqualTo("abc-1");
    }

    @Test
    void doesNotTakeJustAnyIdIntoTheLog() throws ServletException, IOException {
        request.addHeader("X-Request-Id", "a\nforged line");

        new AccessLog().doFilter(request, response, (asked, answered) -> {});

        assertThat(response.getHeader("X-Request-Id")).hasSize(36);
    }
}
