package dev.evenhand.engine.validation;

import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Hibernate Validator without expression language, configuration files, service look-up and
 * greeting. Made at the first use, once.
 */
final class QuietValidation {
  private QuietValidation() {}

  /** Safe for threads. */
  static Validator validator() {
    return Holder.VALIDATOR;
  }

  /** The violations of {@code bean}; where there are very many, not all. */
  static <T> Set<ConstraintViolation<T>> validate(T bean) {
    ViolationLimit limit = new ViolationLimit(Holder.FACTORY.getMessageInterpolator());
    return Holder.FACTORY
        .usingContext()
        .messageInterpolator(limit)
        .traversableResolver(limit)
        .getValidator()
        .validate(bean);
  }

  private static final class Holder {
    static final ValidatorFactory FACTORY = create();
    static final Validator VALIDATOR = FACTORY.getValidator();

    /** The factory lives as long as the program, so nobody closes it. */
    private static ValidatorFactory create() {
      // The only way to keep the line "HV000001: Hibernate Validator 9..." off everyone's stderr.
      Logger greeter = Logger.getLogger("org.hibernate.validator.internal.util.Version");
      Level before = greeter.getLevel();
      greeter.setLevel(Level.OFF);
      try {
        return configured().buildValidatorFactory();
      } finally {
        greeter.setLevel(before);
      }
    }

    private static HibernateValidatorConfiguration configured() {
      HibernateValidatorConfiguration configuration =
          Validation.byProvider(HibernateValidator.class)
              .providerResolver(() -> List.of(new HibernateValidator()))
              .configure()
              .ignoreXmlConfiguration()
              .messageInterpolator(
                  new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false));
      // That a record breaks rules is enough; which, it tells itself, at less cost.
      ConstraintMapping mapping = configuration.createConstraintMapping();
      mapping
          .constraintDefinition(SelfChecked.class)
          .includeExistingValidators(false)
          .validateType(SelfChecking.class)
          .with(record -> record.breaches().isEmpty());
      return configuration.addMapping(mapping);
    }
  }
}
