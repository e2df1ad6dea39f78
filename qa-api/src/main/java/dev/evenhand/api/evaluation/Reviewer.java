package dev.evenhand.api.evaluation;

import java.util.Objects;

/**
 * Who answered.
 *
 * @param id opaque
 * @param kind a person, or a model whose answers are told apart
 */
public record Reviewer(String id, Kind kind) {
  /** Who or what reviews. */
  public enum Kind {
    /** A human being. */
    PERSON,
    /** A program, such as a language model. */
    MODEL
  }

  public Reviewer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
  }

  /** A person. */
  public static Reviewer of(String id) {
    return new Reviewer(id, Kind.PERSON);
  }

  @Override
  public String toString() {
    return id;
  }
}
