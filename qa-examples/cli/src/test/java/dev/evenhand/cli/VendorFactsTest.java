package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that vendors' own pages show, through the command. */
class VendorFactsTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void maestroQa_bonusOf2BesideTenOf10_is120Percent() throws IOException {
    Path card =
        file(
            "bonus.scorecard.json",
            """
            {"id": "bonus", "version": "1.0.0", "title": "Bonus", "scoring": {"profile": "maestroqa-points"},
             "sections": [
               {"id": "standard", "title": "Standard", "questions": [
                 {"id": "a", "ask": "A", "type": "number", "scoredBy": "value", "max": 10}]},
               {"id": "extra", "title": "Bonus section", "questions": [
                 {"id": "x", "ask": "Extra mile", "type": "number", "scoredBy": "value", "max": 2, "bonus": true}]}],
             "tests": [{"name": "12 of 10", "answers": {"a": 10, "x": 2}, "expect": {"percent": 120}}]}
            """);

    assertThat(RunResult.qa("test", card).out()).contains("ok     12 of 10: 120.00 %");
  }

  @Test
  void zendesk_reviews_arePrintedWithTwoDecimals() throws IOException {
    Path card =
        file(
            "review.scorecard.json",
            """
            {"id": "review", "version": "1.0.0", "title": "Review", "scoring": {"profile": "zendesk"},
             "scales": {"five": [{"value": "1", "score": 1}, {"value": "2", "score": 2}, {"value": "3", "score": 3},
               {"value": "4", "score": 4}, {"value": "5", "score": 5}]},
             "sections": [{"id": "all", "title": "Categories", "questions": [
               {"id": "critical", "ask": "C", "type": "rating", "scale": "five", "weight": 0.05, "autoFail": [{"below": 50}]},
               {"id": "a", "ask": "A", "type": "rating", "scale": "five", "weight": 0.5},
               {"id": "b", "ask": "B", "type": "rating", "scale": "five", "weight": 1},
               {"id": "c", "ask": "C", "type": "rating", "scale": "five", "weight": 2},
               {"id": "d", "ask": "D", "type": "rating", "scale": "five", "weight": 2}]}]}
            """);
    Path reviews =
        file(
            "reviews.ndjson",
            """
            {"id":"1","scorecard":"review@1.0.0","interaction":"t1","reviewer":"r","answers":{"critical":"5","a":"5","b":"1","c":"1","d":"1"}}
            {"id":"2","scorecard":"review@1.0.0","interaction":"t2","reviewer":"r","answers":{"critical":"5","a":"5","b":"5","c":"5","d":"1"}}
            {"id":"3","scorecard":"review@1.0.0","interaction":"t3","reviewer":"r","answers":{"critical":"5","a":"1","b":"5","c":"5","d":"5"}}
            """);

    assertThat(RunResult.qa("score", "--scorecard", card, reviews).out())
        .contains("t1  9.91 %", "t2  63.96 %", "t3  90.99 %");
  }

  @Test
  void connect_exportWrittenTwice_countsOnce() throws IOException {
    Path card =
        file(
            "calls.scorecard.json",
            """
            {"id": "calls", "version": "1.0.0", "title": "Calls", "scoring": {"profile": "connect-percentage"},
             "sections": [{"id": "a", "title": "A", "questions": [
               {"id": "g", "ask": "Greeted?", "type": "choice", "weight": 40,
                "options": [{"value": "y", "score": 10}, {"value": "n", "score": 0}]},
               {"id": "v", "ask": "Verified?", "type": "choice", "weight": 60,
                "options": [{"value": "y", "score": 10}, {"value": "n", "score": 0}]}]}]}
            """);
    String all = exported("e-1", "y");

    RunResult ran =
        RunResult.qa(
            "score",
            "--from",
            "connect",
            "--scorecard",
            card,
            file("calls.ndjson", all + all + exported("e-2", "n")));

    // With the copy the mean would be (100 + 100 + 60)/3 = 86.67 %.
    assertThat(ran.out()).contains("2 scored, mean 80.00 %");
    assertThat(ran.err())
        .contains("evaluation 'e-1' stands here again as on line 1, and counts once");
  }

  private static String exported(String id, String greeted) {
    return """
        {"schemaVersion": "3.1", "evaluationId": "%s", "metadata": {"contactId": "c1", "agentId": "ag", "evaluator": "ana", \
        "evaluationDefinitionTitle": "Calls", "evaluationDefinitionId": "calls", "evaluationDefinitionVersion": 1, \
        "evaluationSubmitTimestamp": "2026-01-01T10:00:00Z"}, "sections": [{"sectionRefId": "a", "sectionTitle": "A"}], "questions": [\
        {"questionRefId": "g", "sectionRefId": "a", "questionType": "SINGLESELECT", "answer": {"values": [{"valueRefId": "%s", "valueText": "%2$s", "selected": true}]}}, \
        {"questionRefId": "v", "sectionRefId": "a", "questionType": "SINGLESELECT", "answer": {"values": [{"valueRefId": "y", "valueText": "y", "selected": true}]}}]}
        """
        .formatted(id, greeted);
  }
}
