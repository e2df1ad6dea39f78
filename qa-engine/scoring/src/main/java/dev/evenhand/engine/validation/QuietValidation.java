package dev.evenhand.engine.validation;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
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

  private static final class Holder {
    static final Validator VALIDATOR = create();

    /** The factory lives as long as the program, so nobody closes it. */
    @SuppressWarnings("resource")
    private static Validator create() {
      // The only way to keep the line "HV000001: Hibernate Validator 9..." off everyone's stderr.
      Logger greeter = Logger.getLogger("org.hibernate.validator.internal.util.Version");
      Level before = greeter.getLevel();
      greeter.setLevel(Level.OFF);
      try {
        return Validation.byProvider(HibernateValidator.class)
            .providerResolver(() -> List.of(new HibernateValidator()))
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(
                new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false))
            .buildValidatorFactory()
            .getValidator();
      } finally {
        greeter.setLevel(before);
      }
    }
  }
}
