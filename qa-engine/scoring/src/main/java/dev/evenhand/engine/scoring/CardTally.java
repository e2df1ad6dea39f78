package dev.evenhand.engine.scoring;

import com.google.common.base.Suppliers;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up a card from its answers to its root. */
final class CardTally {
  private final DecidedAnswers known;
  private final QuestionAmounts counting;
  private final Fails fails;
  private final @Nullable TallyMemory memory;

  /** Whether what was not applicable can count again in a section that failed. */
  private final boolean recounting;

  CardTally(DecidedAnswers known, Fails fails) {
    this(known, fails, null);
  }

  /**
   * @param memory of the card as it was added up last, or null to add up all
   */
  CardTally(DecidedAnswers known, Fails fails, @Nullable TallyMemory memory) {
    this(known, fails, memory, Optional::empty, true);
  }

  private CardTally(
      DecidedAnswers known,
      Fails fails,
      @Nullable TallyMemory memory,
      Supplier<Optional<Fraction>> rest,
      boolean recounting) {
    this.known = known;
    this.counting = new QuestionAmounts(known, rest);
    this.fails = fails;
    this.memory = memory;
    this.recounting = recounting;
  }

  /** The same, but what was not applicable stays so whatever fails. */
  static CardTally withoutRecount(DecidedAnswers known, Fails fails) {
    return new CardTally(known, fails, null, Optional::empty, false);
  }

  /**
   * What sections around a node hand down to it.
   *
   * @param rules those that failed a section without a score of its own: they fall on its parts
   * @param recount whether what was not applicable counts again
   */
  private record Around(List<AppliedRule> rules, boolean recount) {
    static final Around NOTHING = new Around(List.of(), false);
  }

  Tally.OfSection root(CompiledSection card) {
    Supplier<Optional<Fraction>> rest = Suppliers.memoize(() -> rest(card));
    return new CardTally(known, fails, memory, rest, recounting).section(card, Around.NOTHING);
  }

  /** The ratio by the answers alone, without what is not applicable and counts with that ratio. */
  private Optional<Fraction> rest(CompiledSection card) {
    return new CardTally(known, Fails.NONE).section(card, Around.NOTHING).calculated().ratio();
  }

  private Tally.OfSection section(CompiledSection section, Around around) {
    List<AppliedRule> failing = failing(section, around);
    // What could have been earned where points are deducted is the start, whatever applied.
    boolean recounts = recounting && section.method() != Method.DEDUCTIONS;
    Around within = new Around(section.own() ? List.of() : failing, around.recount() && recounts);
    Tally.OfSection tally = tally(section, failing, within);
    boolean recount =
        recounts
            && !within.recount()
            && section.failedSection() == FailedSectionPolicy.DECLARED
            && Fails.anyZero(failing)
            && tally.calculated().applies();
    return recount ? tally(section, failing, new Around(within.rules(), true)) : tally;
  }

  /** The rules that fail a section: not the card, whose id a section may have too. */
  private List<AppliedRule> failing(CompiledSection section, Around around) {
    boolean asked = known.hider(section) == null && section.index() != CompiledCard.ROOT;
    return asked ? AmountAfterRules.join(around.rules(), fails.ofSection(section.id())) : List.of();
  }

  private Tally.OfSection tally(CompiledSection section, List<AppliedRule> failing, Around within) {
    List<Tally.OfQuestion> questions =
        section.questions().stream().map(question -> question(question, within)).toList();
    List<Tally.OfSection> sections =
        section.sections().stream().map(inner -> section(inner, within)).toList();
    if (memory != null) {
      return remembered(
          section, failing, memory.section(section, within.recount()), questions, sections);
    }
    Amount sum = SectionSums.of(section, questions, sections, Tally::result);
    Amount calculated =
        isChanged(questions, sections)
            ? SectionSums.of(section, questions, sections, Tally::calculated)
            : sum;
    return tally(section, failing, sum, calculated, questions, sections);
  }

  private Tally.OfSection remembered(
      CompiledSection section,
      List<AppliedRule> failing,
      TallyMemory.SectionEntry entry,
      List<Tally.OfQuestion> questions,
      List<Tally.OfSection> sections) {
    Tally.OfSection last = entry.tally();
    boolean same = entry.isSame(questions, sections, failing, known.hider(section));
    // What a section is set to may hang on answers anywhere.
    if (last != null && same && section.limits().settings().isEmpty()) {
      return last;
    }
    Tally.OfSection made =
        tally(section, failing, entry.result(), entry.calculated(), questions, sections);
    if (last != null
        && same
        && last.result().equals(made.result())
        && last.rules().equals(made.rules())) {
      return last;
    }
    return entry.keep(made);
  }

  private Tally.OfSection tally(
      CompiledSection section,
      List<AppliedRule> failing,
      Amount sum,
      Amount calculated,
      List<Tally.OfQuestion> questions,
      List<Tally.OfSection> sections) {
    AmountAfterRules limited = section.limits().apply(sum, known, section.id());
    List<AppliedRule> combined =
        section.method() instanceof Method.Named named && sum.applies()
            ? List.of(new AppliedRule(AppliedRule.Kind.METHOD, named.word()))
            : List.of();
    boolean zeroed = section.own() && Fails.anyZero(failing);
    Amount failed = zeroed ? limited.amount().atMostZero() : limited.amount();
    List<AppliedRule> rules =
        AmountAfterRules.join(AmountAfterRules.join(combined, limited.rules()), failing);
    BoundedAmount bounded = BoundedAmount.of(failed, section.bounds(), section.id(), rules);
    return new Tally.OfSection(
        section,
        calculated,
        failed.earned(bounded.earned()),
        !failing.isEmpty(),
        AmountAfterRules.join(hidden(section), bounded.rules()),
        questions,
        sections);
  }

  /** Whether rules made anything else of a part than its answers; mostly none did. */
  private static boolean isChanged(
      List<Tally.OfQuestion> questions, List<Tally.OfSection> sections) {
    return Stream.concat(Tally.OfSection.termsOf(questions, sections), sections.stream())
        .anyMatch(part -> !part.result().equals(part.calculated()));
  }

  private List<AppliedRule> hidden(CompiledSection section) {
    String hider = known.hider(section);
    return hider == null ? List.of() : List.of(new AppliedRule(AppliedRule.Kind.HIDDEN, hider));
  }

  private Tally.OfQuestion question(CompiledQuestion question, Around around) {
    List<AppliedRule> own = fails.ofQuestion(question.id());
    if (memory == null) {
      return question(question, around, own);
    }
    int slot = question.slot();
    TallyMemory.QuestionInputs inputs =
        new TallyMemory.QuestionInputs(
            known.answer(slot), known.hider(question), known.computed(slot), own, around.rules());
    Tally.OfQuestion last = memory.question(slot, around.recount(), inputs);
    if (last != null && !countsAsRest(question)) {
      return last;
    }
    Tally.OfQuestion made = question(question, around, own);
    memory.keep(slot, around.recount(), inputs, made);
    return made;
  }

  /** Whether it hangs on all other answers, too. */
  private boolean countsAsRest(CompiledQuestion question) {
    return question.notApplicable() == NotApplicablePolicy.REST
        && known.answer(question.slot()) instanceof Answer.NotApplicable;
  }

  private Tally.OfQuestion question(
      CompiledQuestion question, Around around, List<AppliedRule> own) {
    AmountAfterRules counted = counting.of(question);
    Amount calculated = counted.amount();
    List<AppliedRule> failing =
        calculated.applies() ? AmountAfterRules.join(own, around.rules()) : own;
    if (around.recount() && counting.canBeRecounted(question)) {
      counted = QuestionAmounts.recounted(question);
    }
    Amount amount = counted.amount();
    Amount failed = Fails.anyZero(failing) ? amount.atMostZero() : amount;
    BoundedAmount bounded =
        BoundedAmount.of(
            failed,
            question.question().bounds(),
            question.id(),
            AmountAfterRules.join(counted.rules(), failing));
    return new Tally.OfQuestion(
        question,
        known.answer(question.slot()),
        calculated,
        failed.earned(bounded.earned()),
        !failing.isEmpty(),
        bounded.rules());
  }
}
