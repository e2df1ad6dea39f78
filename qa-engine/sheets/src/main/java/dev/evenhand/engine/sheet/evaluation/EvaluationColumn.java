package dev.evenhand.engine.sheet.evaluation;

import com.google.common.collect.ImmutableList;
import dev.evenhand.engine.words.TableWords;
import dev.evenhand.engine.words.TableWords.Heads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column of a table of evaluations can tell beside the answers. */
public enum EvaluationColumn {
  /** The evaluation; without it, the interaction and the reviewer name it. */
  EVALUATION(null, "evaluation", "evaluation id", "id"),
  /** The call, chat or ticket; without it, the evaluation or the row names it. */
  INTERACTION(Heads.ITEM, "interaction", "item"),
  /** Who answered. */
  REVIEWER(Heads.RATER, "reviewer", "rater"),
  /** Whose work it was. */
  AGENT(Heads.AGENT, "agent"),
  /** When it was answered: a day or a moment, in UTC if no zone is told. */
  TIME(Heads.TIME, "time", "at"),
  /** The calibration session it belongs to. */
  SESSION(null, "session"),
  /** Whether the reviewer is a {@code person} or a {@code model}. */
  KIND(Heads.KIND, "kind");

  private final @Nullable Heads heads;
  private final ImmutableList<String> names;

  EvaluationColumn(@Nullable Heads heads, String... names) {
    this.heads = heads;
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

  /** What people call it. */
  String word() {
    return names.get(0);
  }
}
