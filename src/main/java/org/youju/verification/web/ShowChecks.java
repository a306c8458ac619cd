package org.youju.verification.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.shell.Tab;
import org.youju.verification.Submissions;
import org.youju.verification.Submissions.Submission;
import org.youju.verification.Summary;
import org.youju.verification.VerificationId;
import org.youju.verification.VerificationLine;
import org.youju.verification.Verifications;

/** The list of checked documents, and the reviewers' inbox: those handed in. */
@Component
class ShowChecks {
  private final Verifications verifications;
  private final Submissions submissions;

  ShowChecks(Verifications verifications, Submissions submissions) {
    this.verifications = verifications;
    this.submissions = submissions;
  }

  ChecksView view(Actor actor, boolean inbox, String q) {
    List<VerificationLine> all = verifications.list(actor.scope(), Optional.empty());
    Map<VerificationId, Submission> handedIn = submissions.all(actor.root());
    long waiting = all.stream().filter(line -> handedIn.containsKey(line.header().id())).count();
    return new ChecksView(
        List.of(
            new Tab("全部", "/verifications", !inbox, Integer.toString(all.size())),
            new Tab("已提交评议", "/verifications?inbox=1", inbox, Long.toString(waiting))),
        q,
        all.isEmpty(),
        all.stream()
            .filter(line -> !inbox || handedIn.containsKey(line.header().id()))
            .filter(line -> matches(line, q))
            .map(line -> row(line, Optional.ofNullable(handedIn.get(line.header().id()))))
            .toList());
  }

  private static boolean matches(VerificationLine line, String q) {
    return line.header().name().contains(q)
        || line.organizationName().contains(q)
        || Integer.toString(line.header().year()).equals(q);
  }

  private static ChecksView.Row row(VerificationLine line, Optional<Submission> submission) {
    Summary summary = line.summary();
    return new ChecksView.Row(
        "/verifications/" + line.header().id(),
        line.header().name(),
        line.organizationName(),
        line.header().year(),
        ShowDocument.moment(line.header().createdAt()) + " " + line.header().createdBy(),
        submission.map(s -> ShowDocument.moment(s.at()) + " " + s.by()).orElse(""),
        List.of(
            new DocumentView.Count("不符", summary.differs(), "red"),
            new DocumentView.Count("无记录", summary.noRecord(), "amber"),
            new DocumentView.Count("未填", summary.blank(), "blue"),
            new DocumentView.Count("未核对", summary.notUnderstood(), "plain"),
            new DocumentView.Count("相符", summary.agrees(), "green"),
            new DocumentView.Count("缺陷", summary.defects(), "plain")));
  }
}
