package org.youju.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * View name {@code ledger/list} → template {@code ledger/list.jte}, compiled at build time. A page
 * is rendered as a whole before the first byte leaves, so a fault never leaves half a page.
 */
@Component
class JteViews implements ViewResolver, Ordered {
  private static final String HTML = "text/html;charset=UTF-8";
  private final TemplateEngine engine;

  JteViews(TemplateEngine engine) {
    this.engine = engine;
  }

  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return engine.hasTemplate(template) ? new Page(template) : null;
  }

  private final class Page implements View {
    private final String template;

    private Page(String template) {
      this.template = template;
    }

    /** Said here, or content negotiation skips the view and the page becomes a 404. */
    @Override
    public String getContentType() {
      return HTML;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Utf8ByteOutput page = new Utf8ByteOutput();
      engine.render(template, parameters(model), page);
      response.setContentType(HTML);
      response.setContentLength(page.getContentLength());
      page.writeTo(response.getOutputStream());
    }

    /** Binding results carry a dot in their name, which no template parameter can have. */
    private static Map<String, @Nullable Object> parameters(@Nullable Map<String, ?> model) {
      Map<String, @Nullable Object> parameters = new HashMap<>();
      if (model != null) {
        model.forEach(
            (name, value) -> {
              if (name.indexOf('.') < 0) {
                parameters.put(name, value);
              }
            });
      }
      return parameters;
    }
  }
}
