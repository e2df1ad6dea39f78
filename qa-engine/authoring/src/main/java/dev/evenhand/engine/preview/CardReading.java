package dev.evenhand.engine.preview;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a card is at one moment.
 *
 * @param card null if it has mistakes
 * @param problems mistakes, or warnings about a card without
 * @param lines those of its file, to be shown beside the problems
 */
record CardReading(@Nullable Scorecard card, List<Problem> problems, List<String> lines) {}
