package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import java.util.ArrayList;
import java.util.List;

/** Gives each node its share of the whole, from the root down, and makes the explanation tree. */
final class NodeShares {
  private NodeShares() {}

  /** The tree of a whole card. */
  static SectionScore root(Tally.OfSection card) {
    return section(card, ShareUnit.whole(card), ShareUnit.root(card));
  }

  private static SectionScore section(Tally.OfSection tally, Share share, ShareUnit inside) {
    CompiledSection section = tally.compiled();
    Amount result = tally.result();
    List<ScoreNode> parts = new ArrayList<>();
    tally.questions().forEach(part -> parts.add(question(part, inside.shareOf(part))));
    tally
        .sections()
        .forEach(part -> parts.add(section(part, inside.shareOf(part), inside.within(part))));
    return new SectionScore(
        section.id(),
        section.title(),
        section.method(),
        result.earned(),
        result.possible(),
        tally.calculated().earned(),
        section.declaredWeight(),
        share.decided(),
        share.added(),
        section.marks().outcome(tally.failed(), result.earned(), result.possible()),
        section.marks().band(result.earned(), result.possible()),
        tally.rules(),
        parts);
  }

  private static QuestionScore question(Tally.OfQuestion tally, Share share) {
    CompiledQuestion question = tally.compiled();
    Amount result = tally.result();
    return new QuestionScore(
        question.id(),
        question.question().ask(),
        tally.answer(),
        result.earned(),
        result.possible(),
        tally.calculated().earned(),
        tally.declaredWeight(),
        share.decided(),
        share.added(),
        question.marks().outcome(tally.failed(), result.earned(), result.possible()),
        question.marks().band(result.earned(), result.possible()),
        tally.rules());
  }
}
