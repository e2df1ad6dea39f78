package dev.evenhand.engine.model;

/**
 * How far apart raters (or criteria) stand, beside how surely each is known.
 *
 * @param separation spread of the true measures in standard errors, 0 or greater: \( G =
 *     \sqrt{\max(0, s^2 - \bar{e}^2)} / \bar{e} \) with \( s^2 \) the variance of the measures
 *     (over n) and \( \bar{e}^2 \) their mean squared standard error
 * @param reliability \( G^2 / (1 + G^2) \), a ratio in [0, 1): how surely the differences repeat.
 *     For raters this is no praise: 0 says that they are alike
 * @param chiSquare of the hypothesis that all measures are equal: \( \sum w x^2 - (\sum w x)^2 /
 *     \sum w \) with \( w = 1 / e^2 \)
 * @param degreesOfFreedom one less than the measures
 * @param p chance of such a chi-square or a greater one if all are equal
 */
public record RaschSpread(
    double separation, double reliability, double chiSquare, int degreesOfFreedom, double p) {}
