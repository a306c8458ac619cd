package showroom;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.shell.Bars;
import org.youju.shell.Flash;

/** Pages that show every component; their templates stand in src/test/jte. */
@Controller
public class ShowroomPages {
  public static Bars bars(int... values) {
    List<Bars.Part> parts =
        IntStream.range(0, values.length)
            .mapToObj(i -> new Bars.Part((i + 1) + " 月", BigDecimal.valueOf(values[i])))
            .toList();
    return Bars.small("次", parts);
  }

  /** The product's own templates and those of the showroom, compiled on the way. */
  @Bean
  @Primary
  TemplateEngine showroomTemplates() {
    CodeResolver product = new DirectoryCodeResolver(Path.of("src/main/jte"));
    CodeResolver own = new DirectoryCodeResolver(Path.of("src/test/jte"));
    return TemplateEngine.create(
        new Both(own, product), Path.of("target/showroom-classes"), ContentType.Html);
  }

  private record Both(CodeResolver own, CodeResolver product) implements CodeResolver {
    @Override
    public String resolve(String name) {
      return own.exists(name) ? own.resolve(name) : product.resolve(name);
    }

    @Override
    public boolean exists(String name) {
      return own.exists(name) || product.exists(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      return Stream.concat(
              own.resolveAllTemplateNames().stream(), product.resolveAllTemplateNames().stream())
          .toList();
    }

    @Override
    public long getLastModified(String name) {
      return own.exists(name) ? own.getLastModified(name) : product.getLastModified(name);
    }
  }

  @GetMapping("/showroom")
  String desk() {
    return "showroom/desk";
  }

  @GetMapping("/showroom/form")
  String form() {
    return "showroom/form";
  }

  @GetMapping("/showroom/list")
  String list() {
    return "showroom/list";
  }

  @GetMapping("/showroom/report")
  String report() {
    return "showroom/report";
  }

  @GetMapping("/showroom/metric")
  String metric() {
    return "showroom/metric";
  }

  @PostMapping("/showroom/void")
  String undo(RedirectAttributes redirect) {
    Flash.done("已作废 1 条记录").undoneBy("/showroom/void").on(redirect);
    return "redirect:/showroom/list";
  }

  @GetMapping("/showroom/broken")
  String broken() {
    throw new IllegalStateException("secret: jdbc:postgresql://db password=1");
  }
}
