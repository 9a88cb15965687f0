package org.yingjian.web.frame;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** In every test on the whole program: whoever asks the database while a page is drawn is refused. */
@Component
@Profile("test")
class NoQueryWhileDrawing implements BeanPostProcessor {

    static final String REFUSED = "the database is asked while a page is drawn";

    private static final ThreadLocal<Boolean> DRAWING = ThreadLocal.withInitial(() -> false);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ThymeleafViewResolver views) {
            views.setTemplateEngine(watched(views.getTemplateEngine()));
        }
        return bean instanceof DataSource database ? new Refusing(database) : bean;
    }

    private static ISpringTemplateEngine watched(ISpringTemplateEngine engine) {
        return (ISpringTemplateEngine) Proxy.newProxyInstance(
                ISpringTemplateEngine.class.getClassLoader(),
                new Class<?>[] {ISpringTemplateEngine.class},
                (proxy, method, arguments) -> {
                    boolean before = DRAWING.get();
                    DRAWING.set(method.getName().startsWith("process"));
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        DRAWING.set(before);
                    }
                });
    }

    private static final class Refusing extends DelegatingDataSource {

        Refusing(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (DRAWING.get()) {
                throw new IllegalStateException(REFUSED);
            }
            return super.getConnection();
        }
    }
}
