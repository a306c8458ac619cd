package org.youju.ledger.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a page's form 记一笔 as a browser would send them, to be changed and sent. */
public final class PageForm {
  private static final Pattern FIELD =
      Pattern.compile(
          "<input ([^>]*)>|<textarea ([^>]*)>([^<]*)</textarea>|<select [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>",
          Pattern.DOTALL);

  private final List<String[]> pairs = new ArrayList<>();

  private PageForm() {}

  public static PageForm of(String page) {
    PageForm form = new PageForm();
    Matcher field = FIELD.matcher(page.substring(page.indexOf("id=\"entry-form\"")));
    while (field.find()) {
      if (field.group(1) != null) {
        form.input(field.group(1));
      } else if (field.group(2) != null) {
        form.add(attribute(field.group(2), "name"), text(field.group(3)).strip());
      } else {
        form.add(
            field.group(4),
            attribute(field.group(5).replaceAll("(?s).*<option(?=[^>]*selected)", ""), "value"));
      }
    }
    return form;
  }

  private void input(String attributes) {
    boolean box = attributes.contains("type=\"checkbox\"") || attributes.contains("type=\"radio\"");
    String name = attribute(attributes, "name");
    if (!name.isEmpty()
        && !name.equals("q")
        && (!box || attributes.matches("(?s).*\\bchecked\\b.*"))) {
      add(name, text(attribute(attributes, "value")));
    }
  }

  private static String attribute(String attributes, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return value.find() ? value.group(1) : "";
  }

  private static String text(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&amp;", "&");
  }

  public PageForm add(String name, String... values) {
    Arrays.stream(values).forEach(value -> pairs.add(new String[] {name, value}));
    return this;
  }

  public PageForm set(String name, String... values) {
    pairs.removeIf(pair -> pair[0].equals(name));
    return add(name, values);
  }

  public String value(String name) {
    return pairs.stream().filter(p -> p[0].equals(name)).map(p -> p[1]).findFirst().orElse("");
  }

  /** As the body of a request. */
  public String body() {
    StringBuilder body = new StringBuilder();
    for (String[] pair : pairs) {
      body.append(body.isEmpty() ? "" : "&")
          .append(encoded(pair[0]))
          .append('=')
          .append(encoded(pair[1]));
    }
    return body.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
