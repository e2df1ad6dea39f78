package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.scorecard.ScorecardRef;
import org.jspecify.annotations.Nullable;

/**
 * A form that a reviewer opened: what its page must not decide.
 *
 * @param id of the form, and of the evaluation that comes of it
 * @param card the version that it was made from, whatever is published meanwhile
 * @param session the calibration session that it is for, or null
 */
public record OpenForm(
    String id, String ticket, String reviewer, ScorecardRef card, @Nullable String session) {}
