package dev.evenhand.engine.catalog;

import dev.evenhand.engine.card.ParsedScorecard;

/**
 * A file with a card.
 *
 * @param card what it holds
 * @param origin what problems call it
 */
record CardFile(ParsedScorecard card, String origin) {}
