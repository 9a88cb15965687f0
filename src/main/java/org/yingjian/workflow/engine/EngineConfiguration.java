package org.yingjian.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Without it the engine may come first, find an empty database and stop the start. */
    @Bean
    static EngineAfterTables engineAfterTables() {
        return new EngineAfterTables();
    }

    static final class EngineAfterTables extends AbstractDependsOnBeanFactoryPostProcessor {
        EngineAfterTables() {
            super(ProcessEngine.class, ProcessEngineFactoryBean.class, FlywayMigrationInitializer.class);
        }
    }

    @Bean
    ProcessEnginePlugin engineLimits(DueDates due) {
        return new EngineLimits(due);
    }

    /** Diagrams see one bean; a plain expression could otherwise reach every bean of the program. */
    @Order(Ordering.DEFAULT_ORDER + 1)
    static final class EngineLimits extends AbstractCamundaConfiguration {
        private final DueDates due;

        EngineLimits(DueDates due) {
            this.due = due;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            configuration.setExpressionManager(new JuelExpressionManager(Map.of("due", due)));
            configuration.setCmmnEnabled(false);
            configuration.setDmnEnabled(false);
            configuration.setDbIdentityUsed(false);
            configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        }
    }
}
