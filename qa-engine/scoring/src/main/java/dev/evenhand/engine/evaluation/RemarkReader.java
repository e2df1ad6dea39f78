package dev.evenhand.engine.evaluation;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.json.JsonTree;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads past what is said beside the answers, and sees whether it is as it must be. */
final class RemarkReader {
  /** Objects with more facts are read in the ordinary way. */
  private static final int MOST_FACTS = 32;

  /** As what reads lines in the ordinary way allows. */
  private static final int LONGEST_FACT = JsonTree.MAX_NAMES - LineCoder.METADATA.length();

  private final NamePrediction questions;
  private final boolean[] commented;
  private final @Nullable String[] facts = new @Nullable String[MOST_FACTS];

  RemarkReader(List<Question> questions) {
    this.questions = NamePrediction.of(questions.stream().map(Question::id).toList());
    this.commented = new boolean[questions.size()];
  }

  /** Texts by question, each once. */
  boolean readComments(JsonParser parser) {
    Arrays.fill(commented, false);
    questions.restart();
    for (int slot = questions.next(parser); slot != NamePrediction.END; ) {
      if (slot == NamePrediction.UNKNOWN
          || commented[slot]
          || parser.nextToken() != JsonToken.VALUE_STRING) {
        return false;
      }
      parser.getStringLength(); // reads it to its end, where a fault in it shows
      commented[slot] = true;
      slot = questions.next(parser);
    }
    return parser.currentToken() == JsonToken.END_OBJECT;
  }

  /** Texts, numbers, true and false by name, each once. */
  boolean readMetadata(JsonParser parser) {
    int count = 0;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      boolean fits = count < MOST_FACTS && name.length() <= LONGEST_FACT;
      if (!fits || !isNew(name, count) || !isFact(parser)) {
        return false;
      }
      facts[count++] = name;
    }
    return parser.currentToken() == JsonToken.END_OBJECT;
  }

  private boolean isNew(String name, int count) {
    for (int i = 0; i < count; i++) {
      if (name.equals(facts[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFact(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_STRING) {
      parser.getStringLength();
    }
    return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
  }
}
