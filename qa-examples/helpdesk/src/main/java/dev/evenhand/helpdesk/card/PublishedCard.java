package dev.evenhand.helpdesk.card;

import dev.evenhand.api.scorecard.ScorecardRef;
import java.time.Instant;

/**
 * A row of the table of cards.
 *
 * @param json as the lead wrote it
 */
public record PublishedCard(
    ScorecardRef ref, String json, String publishedBy, Instant publishedAt) {}
