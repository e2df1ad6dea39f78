package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.scorecard.Answer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a card came to last, and of what: with other answers to few questions most come
 * to the same. A node is kept twice, as it is and as it counts where a section that failed counts
 * what was not applicable again. Not thread-safe.
 */
final class TallyMemory {
  private final @Nullable QuestionEntry[] questions;
  private final @Nullable SectionEntry[] sections;

  TallyMemory(CompiledCard card) {
    this.questions = new @Nullable QuestionEntry[2 * card.questions().size()];
    this.sections = new @Nullable SectionEntry[2 * card.sections().size()];
  }

  /** All that the tally of a question hangs on, beside the card. */
  record QuestionInputs(
      @Nullable Answer answer,
      @Nullable String hider,
      boolean computed,
      List<AppliedRule> own,
      List<AppliedRule> around) {
    boolean isSame(QuestionInputs other) {
      return computed == other.computed
          && Objects.equals(answer, other.answer)
          && Objects.equals(hider, other.hider)
          && own.equals(other.own)
          && around.equals(other.around);
    }
  }

  private record QuestionEntry(QuestionInputs inputs, Tally.OfQuestion tally) {}

  /** The sums of a section at both stages of scoring, and its last tally. */
  static final class SectionEntry {
    private final LevelSum results;
    private final LevelSum calculated;
    private List<Tally.OfQuestion> questions = List.of();
    private List<Tally.OfSection> sections = List.of();
    private List<AppliedRule> failing = List.of();
    private @Nullable String hider;
    private Tally.@Nullable OfSection tally;

    private SectionEntry(CompiledSection section) {
      this.results = new LevelSum(section, Tally::result);
      this.calculated = new LevelSum(section, Tally::calculated);
    }

    /** Takes the parts; whether they, and what fails or hides the section, are as they were. */
    boolean isSame(
        List<Tally.OfQuestion> asked,
        List<Tally.OfSection> inner,
        List<AppliedRule> rules,
        @Nullable String hidden) {
      boolean first = tally == null;
      boolean sameParts = !first && areSame(questions, asked) && areSame(sections, inner);
      if (first) {
        results.add(asked, inner);
        calculated.add(asked, inner);
      } else if (!sameParts) {
        results.replace(questions, sections, asked, inner);
        calculated.replace(questions, sections, asked, inner);
      }
      if (!sameParts) {
        questions = asked;
        sections = inner;
      }
      boolean sameRules = failing.equals(rules) && Objects.equals(hider, hidden);
      failing = rules;
      hider = hidden;
      return sameParts && sameRules;
    }

    Amount result() {
      return results.amount();
    }

    Amount calculated() {
      return calculated.amount();
    }

    Tally.@Nullable OfSection tally() {
      return tally;
    }

    Tally.OfSection keep(Tally.OfSection made) {
      tally = made;
      return made;
    }

    private static boolean areSame(List<? extends Tally> some, List<? extends Tally> others) {
      for (int i = 0; i < some.size(); i++) {
        if (some.get(i) != others.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /** What a question came to with these inputs, if those were the last; else null. */
  Tally.@Nullable OfQuestion question(int slot, boolean recount, QuestionInputs inputs) {
    QuestionEntry entry = questions[place(slot, recount)];
    return entry != null && entry.inputs.isSame(inputs) ? entry.tally : null;
  }

  void keep(int slot, boolean recount, QuestionInputs inputs, Tally.OfQuestion tally) {
    questions[place(slot, recount)] = new QuestionEntry(inputs, tally);
  }

  SectionEntry section(CompiledSection section, boolean recount) {
    int place = place(section.index(), recount);
    SectionEntry entry = sections[place];
    if (entry == null) {
      entry = new SectionEntry(section);
      sections[place] = entry;
    }
    return entry;
  }

  private static int place(int index, boolean recount) {
    return 2 * index + (recount ? 1 : 0);
  }
}
