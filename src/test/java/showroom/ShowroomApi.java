package showroom;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.youju.kernel.Conflict;
import org.youju.kernel.FieldError;
import org.youju.kernel.Forbidden;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.shell.Limit;
import org.youju.shell.Paged;

/** One handler for each way a request can go wrong. */
@RestController
@RequestMapping("/api/v1/showroom")
public class ShowroomApi {
  record Body(
      String title,
      LocalDate on,
      int count,
      Map<String, Integer> quantities,
      List<Part> parts,
      Optional<OrgId> organization) {}

  record Part(String person) {}

  @PostMapping("/body")
  Body body(@RequestBody Body body) {
    return body;
  }

  @PostMapping("/file")
  Map<String, Object> file(@RequestParam("file") MultipartFile file, @RequestParam String name) {
    return Map.of("size", file.getSize(), "name", name);
  }

  @GetMapping("/list")
  Paged<String> list(
      @RequestParam(defaultValue = "50") Limit limit,
      @RequestParam Optional<LocalDate> asOf,
      @RequestParam Optional<OrgId> organization) {
    return Paged.cut(List.of("一", "二", "三"), limit, item -> item);
  }

  @GetMapping("/needs")
  String needs(@RequestParam String q) {
    return q;
  }

  @GetMapping("/header")
  String header(@RequestHeader("Idempotency-Key") String key) {
    return key;
  }

  @GetMapping("/things/{id}")
  String thing(@PathVariable OrgId id) {
    throw new NotFound();
  }

  @GetMapping("/throws/{what}")
  String fail(@PathVariable String what) {
    switch (what) {
      case "forbidden" -> throw new Forbidden("请由支部书记来做。");
      case "conflict" -> throw new Conflict("已有人先改过，请刷新。");
      case "refused" ->
          throw new Refused(
              List.of(new FieldError("on", "请填日期。"), new FieldError("title", "请填标题。")));
      default -> throw new IllegalStateException("secret: jdbc:postgresql://db password=1");
    }
  }
}
