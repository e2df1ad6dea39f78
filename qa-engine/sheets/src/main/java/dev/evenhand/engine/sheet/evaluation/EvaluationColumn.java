package dev.evenhand.engine.sheet.evaluation;

import com.google.common.collect.ImmutableList;
import dev.evenhand.engine.words.TableWords;
import dev.evenhand.engine.words.TableWords.Heads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column of a table of evaluations can tell beside the answers. */
public enum EvaluationColumn {
  /** The evaluation; without it, the interaction and the reviewer name it. */
  EVALUATION(null, null, "evaluation", "evaluation id", "id"),
  /** The call, chat or ticket; without it, the evaluation or the row names it. */
  INTERACTION(Heads.ITEM, "--item-column", "interaction", "item"),
  /** Who answered. */
  REVIEWER(Heads.RATER, "--rater-column", "reviewer", "rater"),
  /** Whose work it was. */
  AGENT(Heads.AGENT, "--agent-column", "agent"),
  /** When it was answered: a day or a moment, in UTC if no zone is told. */
  TIME(Heads.TIME, "--time-column", "time", "at"),
  /** The calibration session it belongs to. */
  SESSION(null, null, "session"),
  /** Whether the reviewer is a {@code person} or a {@code model}. */
  KIND(Heads.KIND, "--kind-column", "kind");

  private final @Nullable Heads heads;
  private final @Nullable String option;
  private final ImmutableList<String> names;

  EvaluationColumn(@Nullable Heads heads, @Nullable String option, String... names) {
    this.heads = heads;
    this.option = option;
    this.names = ImmutableList.copyOf(names);
  }

  /** The names by which it is found first. */
  public List<String> names() {
    return names;
  }

  /** Whether a column of this name usually tells it. */
  boolean isCalled(String name) {
    return heads != null && TableWords.is(heads, name);
  }

  /** Whether a column of this name tells it if none does by a better one. */
  boolean mayBeCalled(String name) {
    return heads != null && TableWords.mayBe(heads, name);
  }

  /** What names its column on the command line; null if nothing does. */
  @Nullable String option() {
    return option;
  }

  /** What people call it. */
  String word() {
    return names.get(0);
  }
}
