package dev.evenhand.engine.testing;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a test can reach, and how to tell whether one does.
 *
 * @param fails whether it is an answer that triggers an auto-fail
 * @param reached whether answers that scored came by
 * @param wishes answers and facts that likely lead there; none where only trying helps
 */
record Target(
    CoverageItem item,
    boolean fails,
    Predicate<TestedScore> reached,
    Supplier<List<Wish>> wishes) {}
