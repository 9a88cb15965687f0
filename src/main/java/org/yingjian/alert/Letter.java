package org.yingjian.alert;

import java.util.List;
import java.util.Optional;

/**
 * A mail in words, before it is put on paper. Everything is already in the reader's language.
 *
 * @param language tag for the HTML page, for example zh-CN
 * @param subject subject line
 * @param light light word to show above the text, empty for none
 * @param tone red, black, yellow, green or grey; decides the colour of the bar, never the only sign
 * @param greeting salutation
 * @param headline the conclusion, first
 * @param lines reasons and requests
 * @param tables lists
 * @param linkLabel words of the link
 * @param link address
 * @param closing where it comes from
 */
public record Letter(
        String language,
        String subject,
        Optional<String> light,
        String tone,
        String greeting,
        String headline,
        List<Line> lines,
        List<Table> tables,
        String linkLabel,
        String link,
        String closing) {

    /**
     * @param label what it is about, may be empty
     * @param text the sentence
     * @param strong weightier than the rest
     */
    public record Line(String label, String text, boolean strong) {}

    /**
     * @param title heading, may be empty
     * @param head column headings, may be empty
     * @param rows cells of each row
     */
    public record Table(String title, List<String> head, List<List<String>> rows) {}
}
