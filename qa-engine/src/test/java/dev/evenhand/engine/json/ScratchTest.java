package dev.evenhand.engine.json;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScratchTest {
  static void show(CardText card) {
    List<String> p = card.problems();
    System.out.println(p.size() + " ----");
    p.forEach(System.out::println);
  }

  @Test
  void all() {
    show(CardText.good());
    show(CardText.good().with("\"weight\": 10,", "\"wieght\": 10,"));
    show(CardText.good().with("\"weight\": 10,", "\"heavy\": 10,"));
    show(CardText.good().with("\"id\": \"opening\",", ""));
    show(CardText.good().with("\"id\": \"opening\",", "\"ID\": \"opening\","));
    show(CardText.good().with("\"id\": \"opening\",", "\"id\": \"resolution\","));
    show(CardText.good().with("\"id\": \"opening\",", "\"id\": \"__proto__\","));
    show(CardText.good().with("\"id\": \"opening\",", "\"id\": \"../x\","));
    show(CardText.good().with("\"id\": \"opening\",", "\"id\": 5, \"id\": null,"));
    show(CardText.good().with("\"weight\": 10,", "\"weight\": \"10\","));
    show(CardText.good().with("\"weight\": 10,", "\"weight\": -1,"));
    show(CardText.good().with("\"weight\": 10,", "\"weight\": 0.0000001,"));
    show(CardText.good().with("\"scale\": \"quality\"", "\"scale\": \"qualty\""));
    show(CardText.good().with("\"score\": 50}\n", "\"score\": \"a\"}\n").with("\"fair\"", "\"poor\""));
    show(CardText.good().with("\"fair\", \"score\": 50", "\"poor\""));
    show(CardText.good().with("\"greeting\": \"yes\"", "\"greting\": \"yes\""));
    show(CardText.good().with("\"tone\": \"good\"", "\"tone\": \"great\""));
    show(CardText.good().with("\"tone\": \"good\"", "\"tone\": null"));
    show(CardText.good().with("\"on\": [\"no\"]", "\"on\": [\"nope\"]"));
    show(CardText.good().with("\"on\": [\"no\"]", "\"on\": []"));
    show(CardText.good().with("\"to\": 900", "\"to\": 500"));
    show(CardText.good().with("\"to\": 900", "\"from\": 700, \"to\": 900"));
    show(CardText.good().with("\"type\": \"date\"", "\"type\": \"dates\", \"scale\": \"quality\""));
    show(CardText.good().with("\"type\": \"date\"", "\"type\": \"date\", \"scale\": \"quality\""));
    show(CardText.good().with("\"type\": \"yes-no\",\n          \"weight\"", "\"type\": \"yes\", \"weight\""));
    show(CardText.good().with("\"from\": 80", "\"from\": 95"));
    show(CardText.good().with("\"passMark\": 80", "\"passMark\": 180"));
    show(CardText.good().with("\"de\": \"Gut\"", "\"german\": \"Gut\""));
    show(CardText.good().with("\"de\": \"Gut\"", "\"de\": \" \""));
    show(CardText.good().with("\"percent\": 0", "\"percent\": 0,"));
    show(CardText.good().with("\"percent\": 0", "\"percent\": 1e999999999"));
  }
}
