/**
 * A judge, such as a model, beside a measure: people, or a reference. In go the ratings of one
 * criterion, out come the judge's answers by those of the measure, how precise and how complete the
 * judge is about each answer, where the two differ, and a verdict in words. Start with {@link
 * dev.evenhand.engine.calibration.judge.JudgeAgreement}.
 */
@NullMarked
package dev.evenhand.engine.calibration.judge;

import org.jspecify.annotations.NullMarked;
