package org.youju.verification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.youju.claims.Defect;
import org.youju.claims.DefectType;
import org.youju.claims.Defects;
import org.youju.docx.Aside;
import org.youju.docx.DocumentFacts;
import org.youju.docx.DocumentText;

/** What is wrong with a file itself and not with its running text. */
public final class FileDefects {
  private static final Set<DefectType> IN_MARGINS =
      EnumSet.of(DefectType.WATERMARK_AD, DefectType.PAID_MARKER);

  private FileDefects() {}

  /** Passwords, traces of editing, links to outside, adverts in margins and watermarks. */
  public static List<Defect> of(DocumentText document) {
    List<Defect> defects = new ArrayList<>();
    facts(document.facts(), defects);
    for (Aside aside : document.asides()) {
      boolean advert =
          Defects.in(aside.text()).stream().anyMatch(d -> IN_MARGINS.contains(d.type()));
      if (advert) {
        defects.add(
            Defect.ofFile(
                DefectType.WATERMARK_AD,
                aside.kind().chinese() + "里有网站的广告或水印，请删去：" + shortened(aside.text())));
      }
    }
    return List.copyOf(defects);
  }

  private static void facts(DocumentFacts facts, List<Defect> defects) {
    if (facts.editingPassword() || !facts.restrictions().isEmpty()) {
      defects.add(
          Defect.ofFile(
              DefectType.EDITING_PASSWORD,
              facts.editingPassword() ? "文件带有编辑密码，正式报送前请解除。" : "文件限制编辑，正式报送前请解除。"));
    }
    if (facts.trackedChanges()) {
      defects.add(Defect.ofFile(DefectType.TRACKED_CHANGES, "文件里还有没有接受的修订，报送前请全部接受或拒绝。"));
    }
    if (facts.comments() > 0) {
      defects.add(
          Defect.ofFile(DefectType.COMMENTS_LEFT, "文件里还有 " + facts.comments() + " 条批注，报送前请处理后删去。"));
    }
    if (!facts.outsideAddresses().isEmpty()) {
      defects.add(Defect.ofFile(DefectType.OUTSIDE_LINK, "文件打开时会连到外部网址取模板或图片，报送前请改为内嵌。"));
    }
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }
}
