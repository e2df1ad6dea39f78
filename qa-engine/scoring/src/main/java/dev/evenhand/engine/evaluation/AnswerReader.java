package dev.evenhand.engine.evaluation;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.scoring.AnswerCoder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the object of answers into a row of codes. Not thread-safe. */
final class AnswerReader {
  private static final short NONE = -1;

  /** A word that answers a question, its {@link Texts#key}, and the code that stands for it. */
  private static final class Word {
    final char[] letters;
    final long key;
    final short code;

    Word(String word, short code) {
      this.letters = word.toCharArray();
      this.key = Texts.key(letters, 0, letters.length);
      this.code = code;
    }
  }

  private final AnswerCoder coder;
  private final List<Question> questions;
  private final NamePrediction names;
  private final Word[][] words;
  private final short[] row;

  AnswerReader(AnswerCoder coder) {
    this.coder = coder;
    this.questions = coder.questions();
    this.names = NamePrediction.of(questions.stream().map(Question::id).toList());
    this.row = new short[coder.width()];
    this.words = new Word[questions.size()][];
    for (int slot = 0; slot < words.length; slot++) {
      words[slot] = words(slot);
    }
  }

  /** The words of a question that is answered with one. */
  private Word[] words(int slot) {
    Question question = questions.get(slot);
    if (!(question.kind() instanceof Choosing choosing)) {
      return new Word[0];
    }
    List<Option> options = choosing.options();
    Word[] all = new Word[options.size() + (question.allowNotApplicable() ? 1 : 0)];
    for (int i = 0; i < all.length; i++) {
      String word = i < options.size() ? options.get(i).value() : Answer.NOT_APPLICABLE;
      all[i] = new Word(word, coder.code(slot, Answer.of(word)));
    }
    return all;
  }

  /** Reads up to the end of the object; whether all of it was understood. */
  boolean read(JsonParser parser) {
    Arrays.fill(row, NONE);
    names.restart();
    for (int slot = names.next(parser); slot != NamePrediction.END; ) {
      if (slot == NamePrediction.UNKNOWN || row[slot] != NONE) {
        return false;
      }
      row[slot] = code(slot, parser);
      if (row[slot] == NONE) {
        return false;
      }
      slot = names.next(parser);
    }
    return parser.currentToken() == JsonToken.END_OBJECT && leaveOpen();
  }

  private boolean leaveOpen() {
    for (int slot = 0; slot < row.length; slot++) {
      if (row[slot] == NONE) {
        if (!coder.mayBeOpen(slot)) {
          return false;
        }
        row[slot] = coder.open(slot);
      }
    }
    return true;
  }

  private short code(int slot, JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_STRING && words[slot].length > 0) {
      return word(words[slot], parser);
    }
    Answer answer = answer(token, parser);
    return answer == null || questions.get(slot).refusal(answer).isPresent()
        ? NONE
        : coder.code(slot, answer);
  }

  private static short word(Word[] words, JsonParser parser) {
    int length = parser.getStringLength();
    char[] characters = parser.getStringCharacters();
    int from = parser.getStringOffset();
    long key = Texts.key(characters, from, length);
    for (Word word : words) {
      boolean same =
          key != 0
              ? word.key == key
              : word.letters.length == length && Texts.equal(word.letters, characters, from);
      if (same) {
        return word.code;
      }
    }
    return NONE;
  }

  private static @Nullable Answer answer(@Nullable JsonToken token, JsonParser parser) {
    if (token == JsonToken.VALUE_STRING) {
      return Answer.of(parser.getString());
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      BigDecimal number = Values.exact(parser.getString());
      return number == null ? null : new Answer.Quantity(number);
    }
    return token == JsonToken.START_ARRAY ? chosen(parser) : null;
  }

  private static @Nullable Answer chosen(JsonParser parser) {
    Set<String> chosen = new LinkedHashSet<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token != JsonToken.VALUE_STRING || !chosen.add(parser.getString())) {
        return null;
      }
    }
    return new Answer.Words(chosen);
  }

  short[] row() {
    return row;
  }
}
