package org.yingjian.walls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text for people that stands in a template instead of a message file, and what the content policy forbids. */
final class TemplateText {

    private static final Pattern HIDDEN =
            Pattern.compile("<!--.*?-->|<style\\b.*?</style>|<script\\b[^>]*></script>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>");
    private static final Pattern EXPRESSION =
            Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|&[a-z]+;|&#\\d+;", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[A-Za-z]{2,}");
    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile("\\s(?:title|placeholder|alt|aria-label|value|label)=\"([^\"]*)\"");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\sstyle=|\\son[a-z]+=\"|<style\\b|<script(?![^>]*\\b(?:src|th:src)=)|(?:src|href)=\"(?:https?:)?//|hx-on");

    private static final Pattern REPLACED = Pattern.compile("\\sth:(?:text|utext|replace|insert|include)=");
    private static final Pattern VOID =
            Pattern.compile("^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\\b");

    private TemplateText() {}

    static List<String> faults(String name, String html) {
        List<String> faults = new ArrayList<>();
        Matcher forbidden = FORBIDDEN.matcher(html.replaceAll("(?s)<!--.*?-->", ""));
        while (forbidden.find()) {
            faults.add(name + ": forbidden by the content policy: "
                    + forbidden.group().trim());
        }
        visible(name, HIDDEN.matcher(html).replaceAll(""), faults);
        return faults;
    }

    /** Text inside an element whose content is replaced is a sample nobody gets to see. */
    private static void visible(String name, String html, List<String> faults) {
        Deque<Boolean> replaced = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        int end = 0;
        while (tags.find()) {
            if (!replaced.contains(true)) {
                text(name, html.substring(end, tags.start()), faults);
                attributes(name, tags.group(), faults);
            }
            end = tags.end();
            String tag = tags.group();
            if (tag.startsWith("</")) {
                replaced.poll();
            } else if (!tag.endsWith("/>") && !VOID.matcher(tag).find() && !tag.startsWith("<!")) {
                replaced.push(REPLACED.matcher(tag).find());
            }
        }
        text(name, html.substring(end), faults);
    }

    private static void text(String name, String text, List<String> faults) {
        String plain = EXPRESSION.matcher(text).replaceAll("").trim();
        if (WORD.matcher(plain).find()) {
            faults.add(name + ": text outside the message files: " + plain);
        }
    }

    /** Only Chinese is judged here: values and labels in Latin letters are words of the program. */
    private static void attributes(String name, String tag, List<String> faults) {
        Matcher shown = SHOWN_ATTRIBUTE.matcher(tag);
        while (shown.find()) {
            if (Bundles.hasHan(shown.group(1))) {
                faults.add(name + ": text outside the message files: "
                        + shown.group().trim());
            }
        }
    }
}
