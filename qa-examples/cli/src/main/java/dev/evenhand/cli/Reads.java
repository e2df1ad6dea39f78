package dev.evenhand.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an option or parameter whose value names what the command reads, if it is a file. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Reads {
  /** What is read. */
  enum What {
    /** The file alone, which may hold what people said or did. */
    FILE,

    /** The file alone, which defines something: lines of it are shown with its problems. */
    DEFINITION,

    /** A card, which may extend others beside it, or a folder or jar of cards. */
    CARDS
  }

  What value();
}
