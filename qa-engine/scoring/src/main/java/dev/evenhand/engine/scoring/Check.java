package dev.evenhand.engine.scoring;

/** A condition whose questions have been found in their card. */
@FunctionalInterface
interface Check {
  boolean holds(DecidedAnswers known);
}
