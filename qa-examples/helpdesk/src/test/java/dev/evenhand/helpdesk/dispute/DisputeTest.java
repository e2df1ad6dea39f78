package dev.evenhand.helpdesk.dispute;

import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.DeskTest;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import dev.evenhand.helpdesk.evaluation.Forms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Rosa has evaluated a ticket of Tom's, and Lea may decide. */
abstract class DisputeTest extends DeskTest {
  static final String EVALUATION = "#evaluation";
  static final String OBJECTION = "#objection";
  static final String UPHOLD = "#uphold";
  static final Map<String, List<String>> TOO_SLOW =
      Map.of(
          "question", List.of("first-answer", "tone"),
          "reason", List.of("It was 4 minutes,\nnot 12."));

  @Autowired private AuditTrail audit;

  Visitor rosa;
  Visitor tom;
  Visitor lea;
  String evaluation;

  @BeforeEach
  void evaluate() throws Exception {
    rosa = visitor("rosa");
    tom = visitor("tom");
    lea = visitor("lea");
    evaluation = rosa.send(Forms.open(rosa, "T-1001"), EVALUATION, Forms.GOOD).path();
  }

  final Page objection() throws Exception {
    return tom.get(evaluation + "/disputes");
  }

  final Page dispute() throws Exception {
    return tom.send(objection(), OBJECTION, TOO_SLOW);
  }

  static Map<String, List<String>> comment(String words) {
    return Map.of("comment", List.of(words));
  }

  static Map<String, List<String>> decision(String minutes, String words) {
    return Forms.with(Forms.with(Forms.GOOD, "answer.first-answer", minutes), "decision", words);
  }

  final List<String> trail() {
    return audit.of(evaluation.replace("/evaluations/", "")).stream()
        .map(entry -> entry.who() + ": " + entry.what())
        .toList();
  }
}
