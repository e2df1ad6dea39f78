package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.QuestionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a question is answered, and what its answers do.
 *
 * @param autoFail what answers fail
 * @param scored whether answers have scores that count
 * @param answeredBy what answers in place of the reviewer, or null
 */
record ConnectAnswers(
    QuestionKind kind, List<AutoFail> autoFail, boolean scored, @Nullable AnsweredBy answeredBy) {
  ConnectAnswers {
    autoFail = List.copyOf(autoFail);
  }
}
