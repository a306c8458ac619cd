package org.youju.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes PDFs with LibreOffice, or by printing the HTML form with Chromium where there is no
 * LibreOffice. One at a time: each takes a core for seconds. Safe for use by several threads.
 * Writes only below its own directory.
 */
public final class PdfConverter implements AutoCloseable {
  private final PdfTools tools;
  private final Path directory;
  private final Duration limit;
  private final Semaphore turn = new Semaphore(1, true);

  /**
   * @param directory for the private profile and temporary files; made if missing, emptied by
   *     {@link #close}
   * @param limit for one document; a caller waits as long again for its turn
   */
  public PdfConverter(PdfTools tools, Path directory, Duration limit) {
    this.tools = tools;
    this.directory = directory.toAbsolutePath();
    this.limit = limit;
  }

  /** True where {@link #convert} does not throw {@link NoPdfTool}. */
  public boolean isPossible() {
    return tools.soffice().isPresent() || tools.chromium().isPresent();
  }

  /**
   * The document as PDF.
   *
   * @throws NoPdfTool if this machine has no program for it
   * @throws PdfNotMade if the program failed, took too long, or others are in front
   */
  public byte[] convert(OfficialDocument document) {
    if (tools.soffice().isPresent()) {
      return inTurn(work -> office(tools.soffice().get(), work, docx(document)));
    }
    if (tools.chromium().isPresent()) {
      var html = OfficialDocuments.toHtml(document).getBytes(StandardCharsets.UTF_8);
      return inTurn(work -> browser(tools.chromium().get(), work, html));
    }
    throw new NoPdfTool();
  }

  /**
   * A .docx that is already written, as PDF; LibreOffice only. What the file points to outside is
   * not fetched.
   *
   * @throws NoPdfTool if this machine has no LibreOffice
   * @throws PdfNotMade as {@link #convert}
   */
  public byte[] convertDocx(byte[] docx) {
    var soffice = tools.soffice().orElseThrow(NoPdfTool::new);
    return inTurn(work -> office(soffice, work, docx));
  }

  /** Removes profile and temporary files. */
  @Override
  public void close() {
    Trees.delete(directory);
  }

  private interface Work {
    byte[] in(Path directory) throws IOException, InterruptedException;
  }

  private byte[] inTurn(Work work) {
    try {
      if (!turn.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PdfNotMade(PdfNotMade.Reason.BUSY);
      }
      try {
        return inOwnDirectory(work);
      } finally {
        turn.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PdfNotMade(PdfNotMade.Reason.FAILED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] inOwnDirectory(Work work) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    var temporary = Files.createTempDirectory(directory, "job");
    try {
      return work.in(temporary);
    } finally {
      Trees.delete(temporary);
    }
  }

  private byte[] office(Path soffice, Path work, byte[] docx)
      throws IOException, InterruptedException {
    var profile = OfficeProfile.in(directory.resolve("office"));
    var source = Files.write(work.resolve("document.docx"), docx);
    var process =
        new ProcessBuilder(
            soffice.toString(),
            profile.argument(),
            "--headless",
            "--nologo",
            "--norestore",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            work.toString(),
            source.toString());
    profile.setUp(process.environment());
    return run(process, work);
  }

  /**
   * The flags keep the browser from looking up hosts on its own account; only root needs (and gets)
   * no sandbox.
   */
  private byte[] browser(Path chromium, Path work, byte[] html)
      throws IOException, InterruptedException {
    var source = Files.write(work.resolve("document.html"), html);
    var process =
        new ProcessBuilder(
            chromium.toString(),
            "--headless",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--user-data-dir=" + work.resolve("browser"),
            "--no-pdf-header-footer",
            "--print-to-pdf=" + work.resolve("document.pdf"),
            source.toUri().toString());
    if ("root".equals(System.getProperty("user.name"))) {
      process.command().add(1, "--no-sandbox");
    }
    return run(process, work);
  }

  private byte[] run(ProcessBuilder builder, Path work) throws IOException, InterruptedException {
    builder.directory(work.toFile());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PdfNotMade(PdfNotMade.Reason.TIME_LIMIT);
      }
    } finally {
      stop(process);
    }
    var pdf = work.resolve("document.pdf");
    if (!Files.exists(pdf) || Files.size(pdf) == 0) {
      throw new PdfNotMade(PdfNotMade.Reason.FAILED);
    }
    return Files.readAllBytes(pdf);
  }

  /** {@code soffice} is a script: what it started must go with it. */
  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static byte[] docx(OfficialDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    OfficialDocuments.write(document, out);
    return out.toByteArray();
  }
}
