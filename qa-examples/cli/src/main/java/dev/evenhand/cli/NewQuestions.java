package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.draft.CardDraft;
import dev.evenhand.engine.draft.DraftAnswers;
import dev.evenhand.engine.draft.DraftCard;
import dev.evenhand.engine.draft.DraftQuestion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks on the terminal what a new card is made of. What is wrong is told and asked again; the end
 * of the input is an empty line for all that is still asked.
 */
final class NewQuestions {
  /** A program that answers the same without end is not asked without end. */
  private static final int MOST_TRIES = 20;

  /** Where standard input is told; Java itself can't. */
  private static final Path INPUT = Path.of("/proc/self/fd/0");

  /** As many as a file of a card has bytes. */
  private static final int MOST_CHARACTERS = 4 << 20;

  private final Console console;
  private final String id;
  private final TypedLines in;
  private final List<String> guesses = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private boolean ended;
  private long typed;

  NewQuestions(Console console, String id) throws IOException {
    this.console = console;
    this.id = id;
    this.in = TypedLines.ofInput();
  }

  /**
   * Asks for a whole card.
   *
   * @param given the title, if it need not be asked
   */
  Checked<CardDraft> ask(@Nullable String given) throws IOException {
    console.line("An empty answer takes what stands in brackets.");
    String title = given == null ? ask("Title", id, "any words", Optional::of) : given;
    String channel = ask("Channel", "phone", "one plain word", NewQuestions::channel);
    BigDecimal passMark =
        ask("Pass mark in percent", "80", "a percent from 1 to 100", NewQuestions::percent);
    List<DraftQuestion> questions = questions();
    if (questions.stream().allMatch(question -> question.weight() == null)) {
      throw new Stop("No question that is scored was given; nothing is written.");
    }
    return Checked.of(
        new DraftCard(id, title, List.of(channel), passMark, questions).draft(guesses, doubts));
  }

  private List<DraftQuestion> questions() throws IOException {
    List<DraftQuestion> questions = new ArrayList<>();
    for (int number = 1; !ended && hasRoom(questions, number); number++) {
      String section = line("Section %s, or nothing to end: ".formatted(number));
      if (section.isEmpty()) {
        break;
      }
      for (int i = 1; !ended && questions.size() < Scorecard.MAX_QUESTIONS; i++) {
        String ask = line("  Question %s.%s, or nothing to end the section: ".formatted(number, i));
        if (ask.isEmpty()) {
          break;
        }
        questions.add(question(section, ask));
      }
    }
    return questions;
  }

  /** Says so where a card is full, as a program may answer without end. */
  private boolean hasRoom(List<DraftQuestion> questions, int section) {
    boolean full = questions.size() >= Scorecard.MAX_QUESTIONS || section > Scorecard.MAX_QUESTIONS;
    if (full) {
      console.line(
          "A card has at most %s questions, so no more are asked."
              .formatted(Scorecard.MAX_QUESTIONS));
    }
    return !full;
  }

  private DraftQuestion question(String section, String ask) throws IOException {
    DraftAnswers answers =
        ask(
            "    Answers (yes/no; 1-5; poor=0; good=100; text)",
            "yes/no",
            DraftAnswers.ALLOWED,
            words -> DraftAnswers.parse(words, ask));
    if (!answers.doubt().isEmpty()) {
      doubts.add(
          "\"%s\" is read %s: %s. Turn the scores round if it is not so."
              .formatted(ask, answers.doubt(), answers.guess()));
    } else if (!answers.guess().isEmpty()) {
      guesses.add("Of \"%s\" %s.".formatted(ask, answers.guess()));
    }
    BigDecimal weight =
        answers.kind().scorable()
            ? ask("    Weight", "1", "a number above 0, such as 10", NewQuestions::weight)
            : null;
    return new DraftQuestion(section, ask, answers, weight, null, null, List.of());
  }

  /**
   * @param allowed what may be written, told after what is none
   */
  private <T> T ask(
      String what, String byDefault, String allowed, Function<String, Optional<T>> reader)
      throws IOException {
    for (int i = 0; i < MOST_TRIES; i++) {
      String said = line("%s [%s]: ".formatted(what, byDefault));
      Optional<T> value = reader.apply(said.isEmpty() ? byDefault : said);
      if (value.isPresent()) {
        return value.get();
      }
      console.line("That can't be understood: %s. Write %s.".formatted(said, allowed));
    }
    throw new Stop(
        "%s: %s answers can't be understood; nothing is written."
            .formatted(what.strip(), MOST_TRIES));
  }

  private String line(String prompt) throws IOException {
    console.data(prompt);
    console.flush();
    String line = ended ? null : in.next();
    ended = line == null;
    typed += line == null ? 0 : line.length();
    if (typed > MOST_CHARACTERS) {
      throw new Stop("That is more text than a card can hold; nothing is written.");
    }
    if (!TerminalStream.isTerminal(INPUT)) {
      console.line(line == null ? "" : line); // no terminal shows what was typed
    }
    return line == null ? "" : line.strip();
  }

  private static Optional<String> channel(String word) {
    return Optional.of(word).filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"));
  }

  private static Optional<BigDecimal> percent(String word) {
    return DraftQuestion.weightOf(word)
        .filter(number -> number.compareTo(BigDecimal.ONE) >= 0)
        .filter(number -> number.compareTo(BigDecimal.valueOf(100)) <= 0);
  }

  private static Optional<BigDecimal> weight(String word) {
    return DraftQuestion.weightOf(word).filter(number -> number.signum() > 0);
  }
}
