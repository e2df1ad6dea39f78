package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.UNREADABLE;
import static dev.evenhand.scorecards.genesys.GenesysLoss.UNRESOLVED;

import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.FormNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions on places ({@code /form/questionGroup/0/question/1/answer/2}, counted from 0, or
 * {@code ../question/1/answer/2} in the same group) into conditions on ids, which survive a
 * reordered form. What can't be resolved counts as true, so that nothing disappears for it.
 */
final class GenesysConditions {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\.\\.|/form/questionGroup/([0-9]{1,6}))/question/([0-9]{1,6})/answer/([0-9]{1,6})");
  private static final Map<String, Boolean> OPERATIONS = Map.of("AND", true, "OR", false);

  private final FormNode form;
  private final GenesysIds ids;

  GenesysConditions(FormNode form, GenesysIds ids) {
    this.form = form;
    this.ids = ids;
  }

  /**
   * When {@code owner}, a group or question, is asked; null for always.
   *
   * @param group the place of its group among the groups
   */
  @Nullable Visibility visibility(FormNode owner, int group) {
    return owner
        .node(GenesysNames.VISIBILITY)
        .flatMap(condition -> read(condition, owner, group))
        .map(condition -> new Visibility(condition, true))
        .orElse(null);
  }

  private Optional<Condition> read(FormNode condition, FormNode owner, int group) {
    List<JsonValue> predicates = condition.texts(GenesysNames.PREDICATES);
    List<Condition> parts = new ArrayList<>();
    for (JsonValue predicate : predicates) {
      target(predicate.text().orElse(""), group)
          .filter(target -> !isWithin(target.question(), owner))
          .ifPresentOrElse(
              target -> parts.add(is(target)),
              () -> condition.ledger().dropped(predicate.pointer(), UNRESOLVED));
    }
    Optional<Boolean> operation = condition.word(GenesysNames.OPERATION, OPERATIONS);
    boolean all = parts.size() == predicates.size();
    boolean known = operation.isPresent() || predicates.size() == 1;
    boolean usable = !parts.isEmpty() && known && (all || operation.orElse(false));
    if (!usable) {
      condition.droppedWhole(UNREADABLE);
      return Optional.empty();
    }
    return Optional.of(join(parts, operation.orElse(true)));
  }

  private static Condition join(List<Condition> parts, boolean and) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return and ? new Condition.All(parts) : new Condition.Any(parts);
  }

  private static Condition is(GenesysIds.OptionId target) {
    return new Condition.AnswerMatches(target.question(), Match.IS, Set.of(target.value()));
  }

  private Optional<GenesysIds.OptionId> target(String path, int around) {
    Matcher place = PLACE.matcher(path);
    if (!place.matches()) {
      return Optional.empty();
    }
    String group = place.group(1);
    return ids.option(
        "%s/%s/%s/%s/%s/%s"
            .formatted(
                form.at(GenesysNames.GROUPS),
                group == null ? around : Integer.parseInt(group),
                GenesysNames.QUESTIONS,
                Integer.parseInt(place.group(2)),
                GenesysNames.OPTIONS,
                Integer.parseInt(place.group(3))));
  }

  /** Whether the question is the owner itself or stands in it: it can't wait for itself. */
  private boolean isWithin(String question, FormNode owner) {
    return ids.id(owner).equals(question)
        || owner.nodes(GenesysNames.QUESTIONS).stream()
            .anyMatch(inner -> ids.id(inner).equals(question));
  }
}
