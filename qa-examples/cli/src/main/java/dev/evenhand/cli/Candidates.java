package dev.evenhand.cli;

import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.engine.draft.CardDraft;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What a shell completes, made when its script is written. */
final class Candidates {
  private Candidates() {}

  /** The ids of the cards that come with qa. */
  static final class Cards implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ids().iterator();
    }

    private static Stream<String> ids() {
      return ScorecardCatalog.builder()
          .classLoader(Candidates.class.getClassLoader())
          .build()
          .catalog()
          .latest()
          .stream()
          .map(entry -> entry.scorecard().ref().id());
    }
  }

  /** What {@code qa new} can begin with. */
  static final class Templates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(CardDraft.TEMPLATES.stream(), Cards.ids()).iterator();
    }
  }

  /** The commands. */
  static final class Commands implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(CommandGroup.values())
          .map(CommandGroup::commands)
          .flatMap(List::stream)
          .iterator();
    }
  }

  /** What {@code qa schema} can print. */
  static final class Schemas implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SchemaCommand.names().iterator();
    }
  }

  /** The codes that have a page. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ExplainCommand.codes().iterator();
    }
  }
}
