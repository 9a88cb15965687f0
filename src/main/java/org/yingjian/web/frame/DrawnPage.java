package org.yingjian.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.yingjian.web.words.DiagramNames;

/** A page whose surroundings and names are read before it is drawn, so that drawing itself asks the database nothing. */
class DrawnPage extends ThymeleafView {

    private PageFrame frame;
    private DiagramNames names;

    @Autowired
    void surroundedBy(PageFrame frame, DiagramNames names) {
        this.frame = frame;
        this.names = names;
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, Object> all = model == null ? new HashMap<>() : new HashMap<>(model);
        all.put("frame", frame.view());
        names.prepare();
        super.render(all, request, response);
    }

    /** Makes every page one of these. */
    @Component
    static class Drawing {

        Drawing(ThymeleafViewResolver views) {
            views.setViewClass(DrawnPage.class);
        }
    }
}
