package com.northwind.gateway.upstream;

import com.northwind.gateway.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The service answers more than anybody is handed. */
final class AnswerTooLarge extends ErrorResponseException {

    AnswerTooLarge() {
        super(
                HttpStatus.BAD_GATEWAY,
                Problems.of(HttpStatus.BAD_GATEWAY, "answer-too-large", "The answer is larger than can be passed on"),
                null);
    }
}
