package dev.evenhand.engine.ratings;

import dev.evenhand.engine.words.UsualWords;
import java.util.ArrayList;
import java.util.List;

/** Where all that is filled in is a tick, what is empty may be an answer. */
final class TickedOnly {
  private TickedOnly() {}

  static void warn(CriterionRows criterion, long blanks, Notes notes) {
    List<Value> values = new ArrayList<>();
    criterion.eachValue(values::add);
    if (blanks > 0 && values.size() == 1 && isTick(values.get(0).text())) {
      Value only = values.get(0);
      notes.doubtful(
          "blank-or-no",
          only.line(),
          "value",
          "'%s' is the only answer on '%s', so empty cells (%s), which are read as missing, may mean no"
              .formatted(only.text(), criterion.name(), blanks),
          "Write no where nothing is ticked.");
    }
  }

  private static boolean isTick(String text) {
    return text.equalsIgnoreCase("x")
        || UsualWords.meaning(text).filter(UsualWords.Meaning.YES::equals).isPresent();
  }
}
