package dev.evenhand.engine.answering;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.evaluation.Transcript;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.AutoAnswerer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers by what was said: the first rule of a question that holds answers it.
 *
 * <pre>{@code
 * AutoAnswerer answerer = TranscriptPatterns.builder("patterns")
 *     .whenSaid("greeting", "agent", "(?i)thank you for calling", Answer.of("yes"))
 *     .otherwise("greeting", Answer.of("no"))
 *     .whenCardNumber("card-data", null, Answer.of("no"))
 *     .build();
 * }</pre>
 *
 * <p>Patterns are those of RE2 and are found anywhere in a turn, in time linear in its length,
 * whatever the author wrote; backward references and looking ahead are not in them. {@code (?i)}
 * leaves capitals out of account. Immutable and safe for threads.
 */
public final class TranscriptPatterns implements AutoAnswerer {
  /** A longer pattern is a mistake. */
  private static final int LONGEST = 1_000;

  private record Rule(Predicate<Transcript> holds, Answer answer) {}

  private final Reviewer reviewer;
  private final Map<String, List<Rule>> rules;

  private TranscriptPatterns(Reviewer reviewer, Map<String, List<Rule>> rules) {
    this.reviewer = reviewer;
    Map<String, List<Rule>> copy = new LinkedHashMap<>();
    rules.forEach((question, own) -> copy.put(question, List.copyOf(own)));
    this.rules = copy;
  }

  /** Starts with no rule; {@code reviewer} is the id under which it answers. */
  public static Builder builder(String reviewer) {
    return new Builder(
        new Reviewer(Objects.requireNonNull(reviewer, "reviewer"), Reviewer.Kind.MODEL));
  }

  @Override
  public Reviewer reviewer() {
    return reviewer;
  }

  /** Those of questions that the card has: one set of rules may serve several cards. */
  @Override
  public Map<String, Answer> answer(
      Scorecard card, Interaction interaction, Transcript transcript) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    card.questions()
        .forEach(
            question ->
                rules.getOrDefault(question.id(), List.of()).stream()
                    .filter(rule -> rule.holds().test(transcript))
                    .findFirst()
                    .ifPresent(rule -> answers.put(question.id(), rule.answer())));
    return answers;
  }

  /** Collects rules; those of a question are tried in the order in which they were added. */
  public static final class Builder {
    private final Reviewer reviewer;
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();

    private Builder(Reviewer reviewer) {
      this.reviewer = reviewer;
    }

    /**
     * If a turn holds {@code pattern}.
     *
     * @param speaker whose turns are looked at, or null for all
     * @throws IllegalArgumentException if the pattern can't be read; the message says why
     */
    public Builder whenSaid(
        String question, @Nullable String speaker, String pattern, Answer answer) {
      Pattern compiled = compiled(Objects.requireNonNull(pattern, "pattern"));
      return add(question, speaker, text -> compiled.matcher(text).find(), answer);
    }

    /**
     * If a turn holds what can be the number of a payment card, as its check digit tells.
     *
     * @param speaker whose turns are looked at, or null for all
     */
    public Builder whenCardNumber(String question, @Nullable String speaker, Answer answer) {
      return add(question, speaker, CardNumber::isIn, answer);
    }

    /** If nothing before holds. */
    public Builder otherwise(String question, Answer answer) {
      return add(question, transcript -> true, answer);
    }

    private Builder add(
        String question, @Nullable String speaker, Predicate<String> holds, Answer answer) {
      return add(
          question,
          transcript ->
              transcript.turns().stream()
                  .filter(turn -> speaker == null || turn.speaker().equals(speaker))
                  .anyMatch(turn -> holds.test(turn.text())),
          answer);
    }

    private Builder add(String question, Predicate<Transcript> holds, Answer answer) {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(answer, "answer");
      rules.computeIfAbsent(question, key -> new ArrayList<>()).add(new Rule(holds, answer));
      return this;
    }

    private static Pattern compiled(String pattern) {
      if (pattern.length() > LONGEST) {
        throw new IllegalArgumentException(
            "The pattern has %s characters; at most %s are allowed."
                .formatted(pattern.length(), LONGEST));
      }
      try {
        return Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(
            "The pattern '%s' can't be read: %s. Write it as RE2 does, without backward references"
                    .formatted(pattern, e.getDescription())
                + " and looking ahead.",
            e);
      }
    }

    /** The answerer. */
    public TranscriptPatterns build() {
      return new TranscriptPatterns(reviewer, rules);
    }
  }
}
