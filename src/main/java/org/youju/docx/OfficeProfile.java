package org.youju.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * LibreOffice's private home: fonts of official documents stand in for by Noto where they are not
 * installed, no macros, nothing fetched from outside. Kept between conversions, since making one
 * takes longer than a conversion.
 */
record OfficeProfile(Path home) {
  private static final String SERIF = "Noto Serif CJK SC";
  private static final String SANS = "Noto Sans CJK SC";

  private static final List<Map.Entry<String, String>> ALIASES =
      List.of(
          Map.entry(Gb9704.FANGSONG, SERIF),
          Map.entry(Gb9704.XIAOBIAOSONG, SERIF),
          Map.entry(Gb9704.SONGTI, SERIF),
          Map.entry(Gb9704.KAITI, SERIF),
          Map.entry("仿宋", SERIF),
          Map.entry("楷体", SERIF),
          Map.entry(Gb9704.HEITI, SANS));

  static OfficeProfile in(Path home) throws IOException {
    var profile = new OfficeProfile(home);
    write(home.resolve("config/fontconfig/fonts.conf"), fonts());
    write(home.resolve("profile/user/registrymodifications.xcu"), settings());
    return profile;
  }

  String argument() {
    return "-env:UserInstallation=" + home.resolve("profile").toUri();
  }

  void setUp(Map<String, String> environment) {
    environment.put("HOME", home.toString());
    environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
  }

  /** LibreOffice rewrites its settings file: the first one counts. */
  private static void write(Path file, String content) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
  }

  private static String fonts() {
    var xml = Xml.document().open("fontconfig");
    for (var alias : ALIASES) {
      xml.open("alias", "binding", "same").open("family").text(alias.getKey()).close();
      xml.open("accept").open("family").text(alias.getValue()).close().close().close();
    }
    return xml.toString();
  }

  private static String settings() {
    var xml =
        Xml.document()
            .open(
                "oor:items",
                "xmlns:oor",
                "http://openoffice.org/2001/registry",
                "xmlns:xs",
                "http://www.w3.org/2001/XMLSchema",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
    var security = "/org.openoffice.Office.Common/Security/Scripting";
    setting(xml, security, "BlockUntrustedRefererLinks", "true");
    setting(xml, security, "DisableMacrosExecution", "true");
    setting(xml, "/org.openoffice.Office.Writer/Content/Update", "Link", "0");
    return xml.toString();
  }

  private static void setting(Xml xml, String path, String name, String value) {
    xml.open("item", "oor:path", path).open("prop", "oor:name", name, "oor:op", "fuse");
    xml.open("value").text(value).close().close().close();
  }
}
