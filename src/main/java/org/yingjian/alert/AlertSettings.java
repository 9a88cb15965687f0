package org.yingjian.alert;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the operator may set about mails. */
@Component
class AlertSettings {

    private final String baseUrl;
    private final String domain;
    private final Locale locale;

    /**
     * @param baseUrl address of the pages, for links in mails
     * @param domain right side of Message-IDs
     * @param language language of mails, zh-CN or en
     */
    AlertSettings(
            @Value("${yingjian.base-url:http://localhost:${server.port:8080}}") String baseUrl,
            @Value("${yingjian.mail.domain:yingjian.local}") String domain,
            @Value("${yingjian.mail.language:zh-CN}") String language) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.domain = domain;
        this.locale = Locale.forLanguageTag(language);
    }

    String link(String path) {
        return baseUrl + path;
    }

    String domain() {
        return domain;
    }

    Locale locale() {
        return locale;
    }
}
