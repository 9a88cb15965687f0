package org.yingjian.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.yingjian.shared.Problem;
import org.yingjian.web.words.PageWords;

/** Refusals as pages, for a request without an entry that could be shown again. */
@ControllerAdvice(annotations = Page.class)
@Order(2)
class PageProblems {

    private final PageWords words;

    PageProblems(PageWords words) {
        this.words = words;
    }

    static HttpStatus status(Problem problem) {
        return switch (problem.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case RULE -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }

    @ExceptionHandler(Problem.class)
    ModelAndView onProblem(Problem problem, HttpServletRequest request) {
        boolean fragment = "true".equals(request.getHeader("HX-Request"));
        ModelAndView page = new ModelAndView(fragment ? "error/problem :: main" : "error/problem");
        page.setStatus(status(problem));
        page.addObject("status", status(problem).value());
        page.addObject("detail", words.problem(problem));
        return page;
    }
}
