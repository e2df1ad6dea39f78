package dev.evenhand.benchmarks;

import dev.evenhand.api.constraint.Weight;
import dev.evenhand.engine.card.JsonScorecards;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.json.JsonMapper;

/**
 * One process of {@link FirstRead}: {@code fresh CARD} or {@code warm CARD} reads a card twice and
 * prints for each reading the CPU time of the thread and the time that passed, in nanoseconds.
 */
public final class FirstReadRound {
  /** What an application validates of its own. */
  record Order(@NotBlank String id, List<@Valid Line> lines) {}

  record Line(@NotBlank String article, @Weight BigDecimal amount) {}

  private FirstReadRound() {}

  /** Reads twice. */
  public static void main(String[] arguments) {
    if (arguments[0].equals("warm")) {
      warm();
    }
    Path card = Path.of(arguments[1]);
    System.out.printf(Locale.ROOT, "%s %s%n", read(card), read(card));
  }

  /** What an application has done before it reads its first card. */
  private static void warm() {
    String json = "{\"id\": \"o-1\", \"lines\": [{\"article\": \"a\", \"amount\": 1.5}]}";
    if (JsonMapper.shared().readValue(json, Order.class).lines().isEmpty()) {
      throw new IllegalStateException("The order has no lines");
    }
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Order order = new Order("", List.of(new Line("a", BigDecimal.TEN)));
      if (factory.getValidator().validate(order).size() != 1) {
        throw new IllegalStateException("The order has no problem");
      }
    }
  }

  private static String read(Path card) {
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    JsonScorecards.read(card).orThrow();
    long end = System.nanoTime();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
        + " "
        + (end - start);
  }
}
