package dev.evenhand.engine.agreement;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class PatternCountsMergeTest extends MergeContract<PatternCounts> {
  private static final int CATEGORIES = 12;

  @Override
  PatternCounts empty() {
    return PatternCounts.create(
        IntStream.range(0, CATEGORIES).mapToObj(i -> Category.of("" + i)).toList());
  }

  @Override
  void add(PatternCounts accumulator, Map<String, String> unit) {
    accumulator.addUnit(unit.values().stream().mapToInt(Integer::parseInt).toArray());
  }

  @Override
  void merge(PatternCounts accumulator, PatternCounts other) {
    accumulator.merge(other);
  }

  @Override
  String fingerprint(PatternCounts accumulator) {
    return Fingerprint.of(accumulator);
  }

  @Override
  List<String> values(Random random) {
    return IntStream.range(0, 1 + random.nextInt(CATEGORIES)).mapToObj(i -> "" + i).toList();
  }
}
