package dev.evenhand.engine.validation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Ends a validation that has found very many violations, as each costs as much as a hundred values
 * without one: values are no longer reached. For one validation.
 */
final class ViolationLimit implements MessageInterpolator, TraversableResolver {
  /** Several times as many as are listed. */
  static final int MOST = 5_000;

  private final MessageInterpolator interpolator;
  private int found;

  ViolationLimit(MessageInterpolator interpolator) {
    this.interpolator = interpolator;
  }

  /** Called once for each violation. */
  @Override
  public String interpolate(String template, Context context) {
    found++;
    return interpolator.interpolate(template, context);
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    found++;
    return interpolator.interpolate(template, context, locale);
  }

  @Override
  public boolean isReachable(
      @Nullable Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
    return found < MOST;
  }

  @Override
  public boolean isCascadable(
      @Nullable Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
    return true;
  }
}
