package showroom;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The shell alone on a real server, without database: what every page and answer shares. */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan("org.youju.shell")
public class Showroom {
  public static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(
            Showroom.class, ShowroomSecurity.class, ShowroomApi.class, ShowroomPages.class)
        .run("--server.port=" + Integer.getInteger("showroom.port", 0));
  }

  public static int port(ConfigurableApplicationContext context) {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }
}
