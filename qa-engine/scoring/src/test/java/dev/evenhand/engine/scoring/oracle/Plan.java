package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.engine.scoring.oracle.RandomConditions.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shape of a card to be, before its rules: so that rules can look at questions all over it.
 * Each question has a rank, and may look at those of lower rank only: then no chain closes.
 */
final class Plan {
  /** A section to be. */
  record Part(String id, List<Asked> questions, List<Part> sections) {
    Stream<Asked> all() {
      return Stream.concat(questions.stream(), sections.stream().flatMap(Part::all));
    }

    Stream<String> sectionIds() {
      return Stream.concat(Stream.of(id), sections.stream().flatMap(Part::sectionIds));
    }
  }

  private final Dice dice;
  private final RandomKind kinds;
  private final List<Part> parts = new ArrayList<>();
  private final List<Asked> byRank = new ArrayList<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private int questions;

  Plan(Dice dice, RandomKind kinds) {
    this.dice = dice;
    this.kinds = kinds;
    int count = dice.between(1, 4);
    for (int i = 0; i < count; i++) {
      // A section may be called as the card is: ids are unique among sections and questions only.
      parts.add(part(dice.chance(3) ? RandomCard.REF.id() : "s" + i, 0));
    }
    for (int rank = 0; rank < byRank.size(); rank++) {
      ranks.put(byRank.get(rank).id(), rank);
    }
  }

  private Part part(String id, int depth) {
    int asked = dice.between(depth == 0 ? 0 : 1, 4);
    List<Asked> list = IntStream.range(0, asked).mapToObj(i -> question()).toList();
    int inner = depth < 3 && dice.chance(35) ? dice.between(1, 3) : asked == 0 ? 1 : 0;
    List<Part> sections =
        IntStream.range(0, inner).mapToObj(i -> part(id + "-" + i, depth + 1)).toList();
    return new Part(id, list, sections);
  }

  private Asked question() {
    Asked asked = new Asked("q" + questions++, kinds.next(dice.chance(95)), dice.chance(60));
    byRank.add(dice.below(byRank.size() + 1), asked);
    return asked;
  }

  List<Part> parts() {
    return parts;
  }

  List<Asked> questions() {
    return byRank;
  }

  List<String> sectionIds() {
    return parts.stream().flatMap(Part::sectionIds).toList();
  }

  /** The questions that this one may look at. */
  List<Asked> before(Asked question) {
    return byRank.subList(0, ranks.getOrDefault(question.id(), 0));
  }

  /** The questions that may decide whether this section is shown. */
  List<Asked> before(Part part) {
    int rank = part.all().mapToInt(asked -> ranks.getOrDefault(asked.id(), 0)).min().orElse(0);
    return byRank.subList(0, rank);
  }
}
