package org.yingjian.web.frame;

import java.net.URI;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.yingjian.shared.Problem;
import org.yingjian.web.words.PageWords;

/** Refusals as RFC 9457 problems; the type names the message key, the detail is in the reader's language. */
@RestControllerAdvice(annotations = RestController.class)
@Order(1)
class ApiProblems extends ResponseEntityExceptionHandler {

    private final PageWords words;

    ApiProblems(PageWords words) {
        this.words = words;
    }

    @ExceptionHandler(Problem.class)
    ProblemDetail onProblem(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(PageProblems.status(problem), words.problem(problem));
        detail.setType(URI.create("urn:yingjian:problem:" + problem.key()));
        detail.setTitle(words.msg("web.problem.title." + problem.kind()));
        return detail;
    }

    @ExceptionHandler(DataIntegrityViolationException.class)
    ProblemDetail onTooLong(DataIntegrityViolationException refused) {
        return onProblem(TooLong.problem(refused));
    }
}
