package dev.evenhand.engine;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.agreement.CategoryWeights;
import dev.evenhand.engine.agreement.OwnCoefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes some value of any type, collections of one element that can be changed at every depth. */
final class Samples {
  private static final int DEEPEST = 8;
  private static final Map<Class<?>, Object> SIMPLE = new HashMap<>();

  static {
    SIMPLE.put(String.class, "x");
    SIMPLE.put(Object.class, "x");
    SIMPLE.put(int.class, 1);
    SIMPLE.put(long.class, 1L);
    SIMPLE.put(double.class, 0.5);
    SIMPLE.put(boolean.class, false);
    SIMPLE.put(Integer.class, 1);
    SIMPLE.put(Long.class, 1L);
    SIMPLE.put(Double.class, 0.5);
    SIMPLE.put(BigDecimal.class, BigDecimal.ONE);
    SIMPLE.put(BigInteger.class, BigInteger.ONE);
    SIMPLE.put(Scorecard.class, Session.card());
    SIMPLE.put(Section.class, Session.card().sections().get(0));
    SIMPLE.put(Score.class, score());
    SIMPLE.put(CalibrationReport.class, Session.report());
    SIMPLE.put(RatingTable.class, RatingTable.builder().add("i", "a", "x").build());
    SIMPLE.put(ScorecardCatalog.class, ScorecardCatalog.builder().build().catalog());
    SIMPLE.put(OwnCoefficient.class, own());
    SIMPLE.put(Estimate.class, Estimate.of(0.5));
    SIMPLE.put(ReviewerSettings.class, ReviewerSettings.ofDefaults());
  }

  private int depth;

  private static Score score() {
    return ScoringEngine.of(Session.card())
        .score(Session.evaluations(List.of("ana")).get(0))
        .orThrow();
  }

  /** A record of given components. */
  static Object record(Class<?> type, List<? extends @Nullable Object> components)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(components.toArray());
  }

  /** What a record can be made of. */
  List<@Nullable Object> components(Class<?> type) throws ReflectiveOperationException {
    if (type.equals(CategoryWeights.class)) {
      return weights();
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.add(
          isNullable(component) && !isCollection(component.getType())
              ? null
              : of(component.getGenericType()));
    }
    return values;
  }

  /** Of at least two categories. */
  private static List<@Nullable Object> weights() {
    List<List<BigDecimal>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(List.of(BigDecimal.ONE, BigDecimal.ZERO)));
    rows.add(new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE)));
    return new ArrayList<>(List.of(new ArrayList<>(List.of("x", "y")), rows));
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  static boolean isCollection(Class<?> type) {
    return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }

  Object of(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return of((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    if (type instanceof WildcardType any) {
      return of(any.getUpperBounds()[0]);
    }
    return type instanceof TypeVariable<?> ? "x" : of((Class<?>) type, new Type[0]);
  }

  private Object of(Class<?> type, Type[] arguments) throws ReflectiveOperationException {
    if (SIMPLE.containsKey(type)) {
      return SIMPLE.get(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (++depth > DEEPEST) {
      depth--;
      throw new NoSuchMethodException("a sample of " + type + " is too deep");
    }
    try {
      return isCollection(type) ? collection(type, arguments) : object(type);
    } finally {
      depth--;
    }
  }

  private Object collection(Class<?> type, Type[] arguments) throws ReflectiveOperationException {
    if (Map.class.isAssignableFrom(type)) {
      Map<Object, Object> map =
          SortedMap.class.isAssignableFrom(type) ? new TreeMap<>() : new LinkedHashMap<>();
      map.put(of(arguments[0]), of(arguments[1]));
      return map;
    }
    Object element = of(arguments[0]);
    return Set.class.isAssignableFrom(type)
        ? new LinkedHashSet<>(List.of(element))
        : new ArrayList<>(List.of(element));
  }

  /** By the first constructor, constant or factory that takes samples. */
  private Object object(Class<?> type) throws ReflectiveOperationException {
    if (type.isSealed()) {
      return first(type, Arrays.asList(type.getPermittedSubclasses()), this::of);
    }
    if (type.isRecord()) {
      return record(type, components(type));
    }
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
        return field.get(null);
      }
    }
    return first(type, factories(type), this::invoked);
  }

  private Object invoked(Method factory) throws ReflectiveOperationException {
    List<Object> arguments = new ArrayList<>();
    for (Type argument : factory.getGenericParameterTypes()) {
      arguments.add(of(argument));
    }
    return factory.invoke(null, arguments.toArray());
  }

  private static List<Method> factories(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType() == type)
        .sorted(Comparator.comparing(Method::getParameterCount).thenComparing(Method::toString))
        .toList();
  }

  private static OwnCoefficient own() {
    return new OwnCoefficient() {
      @Override
      public String id() {
        return "ours";
      }

      @Override
      public String title() {
        return "Ours";
      }

      @Override
      public double of(RatingTable ratings) {
        return ratings.size();
      }
    };
  }

  private interface Attempt<T> {
    Object make(T from) throws ReflectiveOperationException;
  }

  private static <T> Object first(Class<?> type, List<? extends T> all, Attempt<T> attempt)
      throws ReflectiveOperationException {
    for (T one : all) {
      try {
        return attempt.make(one);
      } catch (ReflectiveOperationException e) {
        // The next may take samples.
      }
    }
    throw new NoSuchMethodException("no sample of " + type);
  }

  /** What a constructor threw. */
  static Throwable cause(ReflectiveOperationException failure) {
    return failure instanceof InvocationTargetException thrown
        ? thrown.getTargetException()
        : failure;
  }
}
