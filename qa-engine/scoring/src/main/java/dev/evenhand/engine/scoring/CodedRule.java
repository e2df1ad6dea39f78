package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition that answers in another place decide, held by a code of its own: 1 where it holds, 0
 * where it does not.
 *
 * @param slot of the code, after those of the questions
 * @param owner the question or section whose rule it is, which must be shown; null for any
 * @param when what must hold
 */
record CodedRule(int slot, @Nullable CompiledNode owner, Check when) {
  /** Stands in rules whose condition is a code. */
  private static final Condition CODED = new Condition.MetadataMatches("", Match.IS, Set.of());

  private static final String SET = "1";

  /** The code in one evaluation. */
  int of(DecidedAnswers known) {
    boolean shown =
        owner instanceof CompiledQuestion question
            ? known.hider(question) == null
            : !(owner instanceof CompiledSection section) || known.hider(section) == null;
    return shown && when.holds(known) ? 1 : 0;
  }

  /** The fact by which a table is told the code. */
  String fact() {
    return "code " + slot;
  }

  /** What the fact says where the rule holds. */
  static String holds() {
    return SET;
  }

  /** The check that looks at the code. */
  Check coded() {
    String name = fact();
    return known -> SET.equals(known.fact(name));
  }

  /** A rule that lets a question or section fall to 0 where the code is 1. */
  CompiledNode.Trigger zeroing(AutoFail.Scope scope) {
    return new CompiledNode.Trigger(
        AutoFail.when(CODED, scope, AutoFail.Effect.ZERO), coded(), null);
  }
}
