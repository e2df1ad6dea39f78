package dev.evenhand.engine.evaluation;

import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.json.Bytes;
import dev.evenhand.engine.scoring.AnswerCoder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes codes of a line of evaluations without making objects of it. It understands what nearly all
 * lines look like. A line that it does not understand is no problem yet: whoever asks then reads it
 * in the ordinary way, which knows what is wrong with it, or that nothing is.
 *
 * <p>Not thread-safe.
 */
final class LineCoder {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES).build();

  private static final String ID = "id";
  private static final String SCORECARD = "scorecard";
  private static final String INTERACTION = "interaction";
  private static final String REVIEWER = "reviewer";
  private static final String AGENT = "agent";
  private static final String AT = "at";
  private static final String SESSION = "session";
  private static final String ANSWERS = "answers";
  private static final String COMMENTS = "comments";
  static final String METADATA = "metadata";

  private final NamePrediction properties =
      new NamePrediction(
          ID, SCORECARD, INTERACTION, REVIEWER, ANSWERS, AGENT, AT, SESSION, COMMENTS, METADATA);

  /** The first of them must be there. */
  private static final int REQUIRED = 0b11111;

  private final char[] scorecard;
  private final AnswerReader answers;
  private final RemarkReader remarks;
  private final IdCache interactions = new IdCache(1);
  private final IdCache people = new IdCache(256);

  private String id = "";
  private String interaction = "";
  private String reviewer = "";
  private @Nullable String agent;

  /**
   * @param coder whose codes depend on each answer alone
   */
  LineCoder(ScorecardRef card, AnswerCoder coder) {
    this.scorecard = card.toString().toCharArray();
    this.answers = new AnswerReader(coder);
    this.remarks = new RemarkReader(coder.questions());
  }

  /** Reads the first {@code length} bytes; whether it understood them. */
  boolean read(byte[] line, int length) {
    if (!Bytes.areAscii(line, length)) {
      return false;
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line, 0, length)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          && readObject(parser)
          && parser.nextToken() == null;
    } catch (JacksonException e) {
      return false; // the ordinary way finds out where
    }
  }

  private boolean readObject(JsonParser parser) {
    agent = null;
    int seen = 0;
    properties.restart();
    for (int name = properties.next(parser); name != NamePrediction.END; ) {
      if (name == NamePrediction.UNKNOWN
          || (seen & 1 << name) != 0
          || !readValue(properties.name(name), parser)) {
        return false;
      }
      seen |= 1 << name;
      name = properties.next(parser);
    }
    return (seen & REQUIRED) == REQUIRED;
  }

  private boolean readValue(String name, JsonParser parser) {
    JsonToken token = parser.nextToken();
    return switch (name) {
      case ANSWERS -> token == JsonToken.START_OBJECT && answers.read(parser);
      case COMMENTS -> token == JsonToken.START_OBJECT && remarks.readComments(parser);
      case METADATA -> token == JsonToken.START_OBJECT && remarks.readMetadata(parser);
      default -> token == JsonToken.VALUE_STRING && readText(name, parser);
    };
  }

  private boolean readText(String name, JsonParser parser) {
    if (parser.getStringLength() > EvaluationBinder.MOST_CHARACTERS) {
      return false;
    }
    return switch (name) {
      case SCORECARD -> isCard(parser);
      case AT -> isMoment(parser.getString());
      case ID -> {
        id = parser.getString();
        yield !id.isBlank();
      }
      case INTERACTION -> {
        interaction = interactions.of(parser);
        yield !interaction.isBlank();
      }
      case REVIEWER -> {
        reviewer = people.of(parser);
        yield !reviewer.isBlank();
      }
      case AGENT -> {
        String told = people.of(parser);
        agent = told;
        yield !told.isBlank();
      }
      default -> !people.of(parser).isBlank(); // the session
    };
  }

  private boolean isCard(JsonParser parser) {
    return parser.getStringLength() == scorecard.length
        && Texts.equal(scorecard, parser.getStringCharacters(), parser.getStringOffset());
  }

  private static boolean isMoment(String text) {
    try {
      return Timestamps.isUsual(text)
          || DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The codes of the line. */
  short[] row() {
    return answers.row();
  }

  String id() {
    return id;
  }

  String interaction() {
    return interaction;
  }

  String reviewer() {
    return reviewer;
  }

  @Nullable String agent() {
    return agent;
  }
}
