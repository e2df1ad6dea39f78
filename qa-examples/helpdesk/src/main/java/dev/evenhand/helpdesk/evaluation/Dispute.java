package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.helpdesk.account.Account;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent's objection to an evaluation of a ticket of theirs.
 *
 * @param ticket what was evaluated
 * @param reviewer who evaluated
 * @param version of the evaluation, as the agent read it
 * @param questions the ids of those whose answers the agent objects to
 * @param decision null while it is open
 */
public record Dispute(
    String id,
    String evaluation,
    String ticket,
    String reviewer,
    int version,
    String agent,
    String reason,
    List<String> questions,
    Instant openedAt,
    @Nullable Decision decision) {
  /** So many characters may a reason have, or the comment of a decision. */
  public static final int LONGEST = 4000;

  public Dispute {
    questions = List.copyOf(questions);
  }

  /**
   * What a lead decided, and why.
   *
   * @param version of the evaluation that came of it
   */
  public record Decision(boolean changed, String by, String comment, int version) {}

  /** A new one, about an evaluation as it stands now. */
  public static Dispute of(
      StoredEvaluation evaluation,
      String agent,
      String reason,
      List<String> questions,
      Instant at) {
    return new Dispute(
        UUID.randomUUID().toString(),
        evaluation.id(),
        evaluation.ticket(),
        evaluation.reviewer(),
        evaluation.version(),
        agent,
        reason,
        questions.stream().distinct().sorted().toList(),
        at,
        null);
  }

  /** Whether nobody has decided it yet. */
  public boolean isOpen() {
    return decision == null;
  }

  /** Leads decide, but nobody over what they said themselves. */
  public boolean mayBeDecidedBy(Account me) {
    return isOpen() && me.isLead() && !reviewer.equals(me.id());
  }

  /** Whether it objects to the same as another one: a double click. */
  public boolean saysTheSame(Dispute other) {
    return evaluation.equals(other.evaluation)
        && agent.equals(other.agent)
        && reason.equals(other.reason)
        && questions.equals(other.questions);
  }

  /** What it is now, in a word. */
  public String state() {
    if (decision == null) {
      return "open";
    }
    return decision.changed() ? "answers changed" : "upheld";
  }
}
