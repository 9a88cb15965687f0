package org.yingjian.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yingjian.shared.Problem;
import org.yingjian.web.words.PageWords;

/**
 * A form as it was sent, and its way on: done, the next page says so; refused, the reader stands before his own form
 * again with all he typed and the reason. A page asks for it as an argument.
 */
public final class Form {

    private final FormInput entered;
    private final HttpServletRequest request;
    private final ModelAndViewContainer page;
    private final PageWords words;

    private Form(FormInput entered, HttpServletRequest request, ModelAndViewContainer page, PageWords words) {
        this.entered = entered;
        this.request = request;
        this.page = page;
        this.words = words;
    }

    public FormInput entered() {
        return entered;
    }

    /**
     * For a form on a page of its own.
     *
     * @param act does it and returns the view to go on to, see {@link #done}
     * @param again draws the page of the form once more, as the answer to a refusal
     */
    public String send(Supplier<String> act, Supplier<String> again) {
        try {
            return done(act);
        } catch (Problem problem) {
            refuse(problem);
            return again.get();
        }
    }

    /** On to an address whose page says what was done. */
    public String done(String next, String key, Object... arguments) {
        tellNext("done", words.msg(key, arguments));
        return "redirect:" + next;
    }

    /**
     * For a button or a small form on another page: done or refused, the reader comes back there and is told which.
     *
     * @param act does it and returns what to say of it
     */
    public String sendBack(String there, Supplier<String> act) {
        return back(there, act, refusal -> tellNext("problem", refusal));
    }

    /** The same, where the page says a refusal beside the form: {@code placeRefusal}, {@code placeTyped}. */
    public String sendBack(String there, String place, Supplier<String> act) {
        return back(there, act, refusal -> {
            tellNext(place + "Refusal", refusal);
            tellNext(place + "Typed", entered);
        });
    }

    /** Makes the page about to be drawn the answer to a refusal. */
    void refuse(Problem problem) {
        page.setStatus(PageProblems.status(problem));
        page.addAttribute("refusal", words.problem(problem));
        page.addAttribute("refusedAct", entered.get("act"));
        page.addAttribute("conflict", problem.kind() == Problem.Kind.CONFLICT);
    }

    private static String done(Supplier<String> act) {
        try {
            return act.get();
        } catch (DataIntegrityViolationException e) {
            throw TooLong.problem(e);
        }
    }

    public void tellNext(String name, Object value) {
        RequestContextUtils.getOutputFlashMap(request).put(name, value);
    }

    private String back(String there, Supplier<String> act, Consumer<String> refused) {
        try {
            tellNext("done", done(act));
        } catch (Problem problem) {
            refused.accept(words.problem(problem));
        }
        return "redirect:" + there;
    }

    /** Hands a page the form it was sent. */
    @Component
    static class Reader implements HandlerMethodArgumentResolver {

        private final PageWords words;

        Reader(PageWords words) {
            this.words = words;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Form.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binderFactory) {
            Map<String, String> typed = new LinkedHashMap<>();
            request.getParameterMap().forEach((name, values) -> typed.put(name, values.length == 0 ? "" : values[0]));
            return new Form(new FormInput(typed), request.getNativeRequest(HttpServletRequest.class), container, words);
        }
    }
}
