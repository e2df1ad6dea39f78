package dev.evenhand.engine.validation;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.SelfChecking;
import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record that breaks rules between its properties.
 *
 * @param path the steps to it
 * @param pointer the same as text
 */
record SelfBroken(List<Object> path, String pointer, Object bean) {
  /** A kind stands where its question does. */
  static final Comparator<SelfBroken> ORDER =
      Comparator.comparing(SelfBroken::pointer, ModelPath.ORDER)
          .thenComparing(broken -> broken.bean.getClass().getName());

  static SelfBroken of(List<Object> path, Object bean) {
    return new SelfBroken(path, ModelPath.pointer(path), bean);
  }

  static SelfBroken of(ConstraintViolation<?> violation) {
    return of(ModelPath.ofBean(violation.getPropertyPath()), violation.getLeafBean());
  }

  /** Violations name no property; the record knows it. */
  Stream<Breach> breaches() {
    return bean instanceof SelfChecking record
        ? record.breaches().stream().map(breach -> breach.under(path))
        : Stream.empty();
  }
}
