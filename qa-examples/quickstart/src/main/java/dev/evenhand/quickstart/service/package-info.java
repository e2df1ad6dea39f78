/**
 * How Evenhand stands in a service with a database, in plain Java: {@link
 * dev.evenhand.quickstart.service.CardTable cards}, {@link
 * dev.evenhand.quickstart.service.EvaluationForm forms}, {@link
 * dev.evenhand.quickstart.service.EvaluationTable evaluations with their scores} and {@link
 * dev.evenhand.quickstart.service.CalibrationPage calibration}. The page "Embedding" of the docs
 * shows it.
 */
@NullMarked
package dev.evenhand.quickstart.service;

import org.jspecify.annotations.NullMarked;
