package org.youju.shell;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests so broken that the container refuses them before any of our code runs. */
@Component
class BrokenRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(Report.class.getName());
          }
        });
  }

  /** Made by the container by name, hence public. */
  public static final class Report extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      HttpStatus status = HttpStatus.resolve(response.getStatus());
      if (status == null
          || !status.isError()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        write(
            Faults.ofStatus(status, java.util.Optional.empty()),
            Faults.isApi(String.valueOf(request.getRequestURI())),
            response);
      } catch (IOException gone) {
        // the caller has gone; nobody is left to answer
      }
    }

    private static void write(Fault fault, boolean api, Response response) throws IOException {
      response.setContentType(
          api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      Writer out = response.getReporter();
      if (out != null) {
        out.write(api ? JSON.writeValueAsString(Problem.of(fault)) : page(fault));
        response.finishResponse();
      }
    }

    private static String page(Fault fault) {
      return """
      <!doctype html>
      <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s - 有据</title></head>
      <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">回到首页</a></p></main></body></html>
      """
          .formatted(fault.title(), fault.detail());
    }
  }
}
