package dev.evenhand.engine.evaluation;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that was read from a text. Immutable. */
public final class ReadAnswer {
  private final @Nullable Answer answer;
  private final @Nullable Problem notice;

  ReadAnswer(@Nullable Answer answer, @Nullable Problem notice) {
    this.answer = answer;
    this.notice = notice;
  }

  /** What was answered; empty where the text says that nothing was. */
  public Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  /** How the text was read, unless it is exact. */
  public Optional<Problem> notice() {
    return Optional.ofNullable(notice);
  }

  /** How the text was read; not what it says, which may be about a person. */
  @Override
  public String toString() {
    return notice == null ? "exact" : notice.code();
  }
}
