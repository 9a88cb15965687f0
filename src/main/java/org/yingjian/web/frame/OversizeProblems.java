package org.yingjian.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.yingjian.web.words.PageWords;

/** A file so large that the server stops reading before any page is asked: said in words instead of an empty answer. */
@ControllerAdvice
@Order(3)
class OversizeProblems {

    private static final HttpStatus STATUS = HttpStatus.PAYLOAD_TOO_LARGE;

    private final PageWords words;
    private final MultipartProperties limits;

    OversizeProblems(PageWords words, MultipartProperties limits) {
        this.words = words;
        this.limits = limits;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object onOversize(HttpServletRequest request) {
        String detail = words.msg(
                "web.problem.oversize",
                limits.getMaxFileSize().toMegabytes(),
                limits.getMaxRequestSize().toMegabytes());
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(STATUS, detail);
            problem.setType(URI.create("urn:yingjian:problem:web.problem.oversize"));
            problem.setTitle(words.msg("web.problem.title.RULE"));
            return ResponseEntity.status(STATUS).body(problem);
        }
        ModelAndView page = new ModelAndView("error/problem");
        page.setStatus(STATUS);
        page.addObject("status", STATUS.value());
        page.addObject("detail", detail);
        return page;
    }
}
