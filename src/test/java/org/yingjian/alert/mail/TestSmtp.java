package org.yingjian.alert.mail;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yingjian.alert.Channel;

/** SMTP to a server of the test, with short patience. */
public final class TestSmtp {

    private TestSmtp() {}

    public static Channel to(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return new SmtpChannel(sender, "yingjian@yingjian.test", "迎检项目调度");
    }
}
