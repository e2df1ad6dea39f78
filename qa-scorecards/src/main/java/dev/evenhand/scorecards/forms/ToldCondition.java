package dev.evenhand.scorecards.forms;

/**
 * A condition of a card as a form tells it.
 *
 * @param exact whether it means the same there
 */
public record ToldCondition(FormObject form, boolean exact) {}
