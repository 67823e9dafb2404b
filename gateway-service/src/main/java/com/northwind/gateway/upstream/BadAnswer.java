package com.northwind.gateway.upstream;

import com.northwind.gateway.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What came from the service is no HTTP, or not a whole head of it. */
final class BadAnswer extends ErrorResponseException {

    BadAnswer(Throwable cause) {
        super(
                HttpStatus.BAD_GATEWAY,
                Problems.of(HttpStatus.BAD_GATEWAY, "bad-gateway", "What answered is no answer"),
                cause);
    }
}
