package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.SessionRatings;
import java.util.List;

/**
 * Evaluations of one card, read for a calibration by {@link SessionReading}.
 *
 * @param ratings what can be calibrated
 * @param scorecard the card's reference
 * @param rows all evaluations of the input
 * @param rejected those that could not be used
 * @param problems why: the first, and how many more
 * @param notices how the input was read where it left that open
 */
record Session(
    SessionRatings ratings,
    String scorecard,
    long rows,
    long rejected,
    List<Problem> problems,
    List<Problem> notices) {}
