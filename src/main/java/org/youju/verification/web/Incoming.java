package org.youju.verification.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.youju.kernel.FieldError;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.shell.ChosenFile;
import org.youju.verification.Upload;

/**
 * The parts of a request that bring a document: a file or pasted text, whose it is, and its year.
 */
record Incoming(Upload upload, OrgId organization, int year) {

  /**
   * As it was sent.
   *
   * @param file wins over {@code text}
   */
  record Sent(
      Optional<MultipartFile> file,
      Optional<String> text,
      Optional<String> organization,
      Optional<String> year) {
    static Sent nothing() {
      return new Sent(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same as a form means it. */
    Sent chosen() {
      return new Sent(ChosenFile.of(file), text, organization, year);
    }
  }

  /**
   * @throws Refused with everything that is missing
   */
  static Incoming of(Sent sent) throws IOException {
    Optional<MultipartFile> file = sent.file();
    Optional<String> text = sent.text();
    Optional<String> organization = sent.organization();
    List<FieldError> errors = new ArrayList<>();
    boolean brings = file.isPresent() || text.filter(words -> !words.isBlank()).isPresent();
    if (!brings) {
      errors.add(new FieldError("file", "请选择文件，或粘贴文字。"));
    }
    if (organization.filter(id -> !id.isBlank()).isEmpty()) {
      errors.add(new FieldError("organization", "请指明是哪个组织的报告。"));
    }
    Optional<Integer> number = sent.year().flatMap(Incoming::number);
    if (number.isEmpty()) {
      errors.add(new FieldError("year", "请指明是哪一年的报告，如 2025。"));
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    return new Incoming(
        file.isPresent() ? upload(file.get()) : Upload.text(text.orElseThrow()),
        OrgId.parse(organization.orElseThrow()),
        number.orElseThrow());
  }

  private static Upload upload(MultipartFile file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return new Upload(ChosenFile.name(file), content.readAllBytes());
    }
  }

  private static Optional<Integer> number(String year) {
    return year.strip().matches("\\d{4}")
        ? Optional.of(Integer.parseInt(year.strip()))
        : Optional.empty();
  }
}
