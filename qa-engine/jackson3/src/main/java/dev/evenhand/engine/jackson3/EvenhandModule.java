package dev.evenhand.engine.jackson3;

import dev.evenhand.engine.wire.WireType;
import tools.jackson.databind.module.SimpleModule;

/**
 * A Jackson 3 module with which a mapper writes and reads cards, evaluations, interactions,
 * sessions, scores, explanations and problems as {@link WireType} does. With {@code
 * qa-engine-report} beside it, it also writes calibrations, as {@code JsonCalibration} does.
 *
 * <p>{@code JsonMapper.builder().findAndAddModules()} finds it, and so does Spring Boot 4.
 *
 * <p>What can't be read is the mapper's {@code MismatchedInputException}, whose message has every
 * problem and whose cause is a {@link dev.evenhand.api.problem.ProblemException} with them.
 */
public final class EvenhandModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** All that the class path has a format for. */
  public EvenhandModule() {
    super("evenhand");
    WireType.all().forEach(this::add);
    if (isPresent("dev.evenhand.engine.report.ReportInput")) {
      CalibrationSerializers.addTo(this);
    }
  }

  private <T> void add(WireType<T> type) {
    addSerializer(type.type(), new TextSerializer<>(type::write));
    addDeserializer(type.type(), new WireDeserializer<>(type));
  }

  private static boolean isPresent(String type) {
    try {
      Class.forName(type, false, EvenhandModule.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
