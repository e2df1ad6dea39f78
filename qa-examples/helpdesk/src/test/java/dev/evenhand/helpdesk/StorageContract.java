package dev.evenhand.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.account.Role;
import dev.evenhand.helpdesk.card.CardShelf;
import dev.evenhand.helpdesk.evaluation.Dispute;
import dev.evenhand.helpdesk.evaluation.Dispute.Decision;
import dev.evenhand.helpdesk.evaluation.Disputes;
import dev.evenhand.helpdesk.evaluation.Evaluations;
import dev.evenhand.helpdesk.evaluation.Forms;
import dev.evenhand.helpdesk.evaluation.OpenForm;
import dev.evenhand.helpdesk.evaluation.OpenForms;
import dev.evenhand.helpdesk.evaluation.Saving;
import dev.evenhand.helpdesk.evaluation.Session;
import dev.evenhand.helpdesk.evaluation.Sessions;
import dev.evenhand.helpdesk.evaluation.StoredEvaluation;
import dev.evenhand.helpdesk.ticket.Tickets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables promise on every database. */
abstract class StorageContract extends DeskTest {
  @Autowired private Accounts accounts;
  @Autowired private Tickets tickets;
  @Autowired private CardShelf cards;
  @Autowired private OpenForms forms;
  @Autowired private Evaluations evaluations;
  @Autowired private Sessions sessions;
  @Autowired private Saving saving;
  @Autowired private Disputes disputes;
  @Autowired private HikariDataSource pool;
  @Autowired private JdbcClient jdbc;

  @Test
  void accounts_sameIdTwice_isRefused() {
    Account twice = new Account("lea", "Another Lea", Role.AGENT, null);

    assertThatThrownBy(() -> accounts.add(twice)).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void ticket_readBack_hasItsTimeAndTranscript() {
    var ticket = tickets.find("T-1002", account("lea")).orElseThrow();

    assertThat(ticket.openedAt()).isEqualTo(Instant.parse("2026-11-03T14:40:00Z"));
    assertThat(ticket.transcript()).hasSize(4);
    assertThat(ticket.transcript().get(1).words()).isEqualTo("Reset it.");
    assertThat(tickets.seenBy(account("uma"))).extracting("id").containsExactly("T-1004", "T-1002");
  }

  /** Who held one connection and waited for another would wait for ever once all do. */
  @Test
  @Timeout(20)
  void reading_withOneConnectionLeft_needsNoOther() throws SQLException {
    dispute(form("rosa", null));
    sessions.add(session(), account("lea"));
    List<Connection> others = new ArrayList<>();
    try {
      while (others.size() < pool.getMaximumPoolSize() - 1) {
        others.add(pool.getConnection());
      }

      assertThat(tickets.find("T-1001", account("lea"))).isPresent();
      assertThat(disputes.seenBy(account("lea"))).isNotEmpty();
      assertThat(sessions.seenBy(account("lea"))).isNotEmpty();
    } finally {
      for (Connection other : others) {
        other.close();
      }
    }
  }

  @Test
  void card_publishedTwice_isAProblem() {
    String json = JsonScorecards.write(card());

    assertThat(cards.publish(json, account("lea")).problems())
        .extracting("code")
        .containsExactly("version-published");
  }

  @Test
  void evaluation_readBack_equalsWhatWasStored() {
    Score score = score(form("rosa", null), "good");

    assertThat(saving.save(score, 0, account("rosa"))).isEmpty();

    StoredEvaluation stored = stored(score.evaluation().id(), "rosa").orElseThrow();
    assertThat(stored.score()).isEqualTo(score);
    assertThat(stored.score().card()).isEqualTo(score.card());
    assertThat(stored.version()).isEqualTo(1);
  }

  @Test
  void evaluation_savedFromOldVersion_isNotReplaced() {
    OpenForm form = form("rosa", null);
    saving.save(score(form, "good"), 0, account("rosa"));
    saving.save(score(form, "fair"), 1, account("lea"));

    Optional<StoredEvaluation> other = saving.save(score(form, "poor"), 1, account("rosa"));

    assertThat(other).map(StoredEvaluation::version).hasValue(2);
    assertThat(stored(form.id(), "rosa").orElseThrow().evaluation().answers().get("tone"))
        .isEqualTo(Answer.of("fair"));
  }

  @Test
  void evaluation_savedByManyThreads_isStoredOnce() throws Exception {
    OpenForm form = form("rosa", null);
    Score score = score(form, "good");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Optional<StoredEvaluation>>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(threads.submit(() -> saving.save(score, 0, account("rosa"))));
    }
    for (Future<Optional<StoredEvaluation>> one : all) {
      assertThat(one.get()).isEmpty();
    }
    threads.shutdown();

    assertThat(stored(form.id(), "rosa")).map(StoredEvaluation::version).hasValue(1);
  }

  @Test
  void session_lastTwoSubmitAtOnce_isFinished() throws Exception {
    Session session = session();
    sessions.add(session, account("lea"));
    Score ofRosa = score(form("rosa", session.id()), "good");
    Score ofSam = score(form("sam", session.id()), "fair");
    ExecutorService threads = Executors.newFixedThreadPool(2);

    Future<?> one = threads.submit(() -> saving.save(ofRosa, 0, account("rosa")));
    Future<?> other = threads.submit(() -> saving.save(ofSam, 0, account("sam")));
    one.get();
    other.get();
    threads.shutdown();

    assertThat(sessions.isFinished(session.id())).isTrue();
    assertThat(evaluations.ofSession(session.id(), account("lea"))).hasSize(2);
  }

  @Test
  void evaluation_corrected_isKeptAsItWas() {
    OpenForm form = form("rosa", null);
    Score first = score(form, "good");
    saving.save(first, 0, account("rosa"));
    saving.save(score(form, "fair"), 1, account("rosa"));
    saving.save(score(form, "good"), 2, account("rosa"));

    assertThat(evaluations.version(form.id(), 1, account("tom")).orElseThrow().score())
        .isEqualTo(first);
    assertThat(evaluations.version(form.id(), 2, account("tom")).orElseThrow().score().evaluation())
        .isEqualTo(score(form, "fair").evaluation());
    assertThat(evaluations.version(form.id(), 3, account("tom"))).isPresent();
    assertThat(evaluations.version(form.id(), 4, account("tom"))).isEmpty();
    assertThat(evaluations.version(form.id(), 1, account("uma"))).isEmpty();
  }

  @Test
  void dispute_readBack_equalsWhatWasStored() {
    Dispute dispute = dispute(form("rosa", null));

    assertThat(disputes.openFor(dispute.evaluation())).hasValue(dispute);
    assertThat(disputes.find(dispute.id(), account("rosa"))).hasValue(dispute);
    assertThat(disputes.find(dispute.id(), account("sam"))).isEmpty();
    assertThat(disputes.seenBy(account("tom"))).contains(dispute);
  }

  @Test
  void dispute_whileOneIsOpen_isRefused() {
    Dispute dispute = dispute(form("rosa", null));
    Dispute other =
        Dispute.of(
            stored(dispute.evaluation(), "lea").orElseThrow(),
            "tom",
            "Besides.",
            List.of("tone"),
            Instant.EPOCH);

    assertThatThrownBy(() -> disputes.add(other)).isInstanceOf(DuplicateKeyException.class);
    disputes.decide(dispute.id(), new Decision(false, "lea", "No.", 1));
    disputes.add(other);

    assertThat(disputes.ofEvaluation(dispute.evaluation(), account("lea")))
        .extracting(Dispute::state)
        .containsExactlyInAnyOrder("upheld", "open");
  }

  @Test
  void dispute_changedOnceItIsDecided_leavesTheEvaluation() {
    OpenForm form = form("rosa", null);
    Dispute dispute = dispute(form);
    disputes.decide(dispute.id(), new Decision(false, "lea", "No.", 1));

    Optional<StoredEvaluation> now =
        saving.change(dispute, score(form, "poor"), 1, "Yes.", account("lea"));

    assertThat(now).map(StoredEvaluation::version).hasValue(1);
    assertThat(disputes.find(dispute.id(), account("lea")).orElseThrow().decision())
        .isEqualTo(new Decision(false, "lea", "No.", 1));
  }

  @Test
  void forms_notSubmittedInTime_areForgottenAndOthersNot() {
    OpenForm submitted = form("rosa", null);
    saving.save(score(submitted, "good"), 0, account("rosa"));
    OpenForm unsubmitted = form("rosa", null);

    forms.removeUnsubmitted(Instant.now().minusSeconds(3600));
    assertThat(forms.find(unsubmitted.id())).as("younger").hasValue(unsubmitted);
    assertThat(forms.removeUnsubmitted(Instant.now().plusSeconds(1))).isPositive();

    assertThat(forms.find(unsubmitted.id())).isEmpty();
    assertThat(forms.find(submitted.id())).hasValue(submitted);
    assertThat(stored(submitted.id(), "rosa")).isPresent();
  }

  @Test
  void person_removed_takesTheirWordsAlongAndLeavesTheScores() throws Exception {
    Visitor rae = added("rae", Role.REVIEWER);
    Map<String, List<String>> said = Forms.with(Forms.GOOD, "comment.tone", "Words of rae");
    Visitor.Page first = rae.send(Forms.open(rae, "T-1001"), "#evaluation", said);
    String form = first.path().replace("/evaluations/", "/forms/");
    rae.send(rae.get(form), "#evaluation", Forms.with(said, "answer.first-answer", "90"));
    assertThat(rowsWith("Words of rae")).isEqualTo(4);

    assertThat(remove(visitor("lea"), "rae").status()).isEqualTo(200);

    assertThat(rowsWith("Words of rae")).isZero();
    assertThat(rowsWith("Name of rae")).isZero();
    Visitor lea = visitor("lea");
    assertThat(lea.get(first.path()).text(".facts")).contains("reviewer rae", "version 2");
    assertThat(lea.get(first.path() + "/versions/1").text("h1")).isEqualTo(first.text("h1"));
  }

  @Test
  void leads_removingEachOtherAtOnce_oneStays() throws Exception {
    List<String> ids = List.of("lou", "lex");
    List<Visitor> leads = List.of(added("lou", Role.LEAD), added("lex", Role.LEAD));
    List<Visitor.Page> asked =
        List.of(leads.get(0).get("/people/lex/removal"), leads.get(1).get("/people/lou/removal"));

    List<Visitor.Page> pages =
        AtOnce.pages(
            2, i -> leads.get(i).send(asked.get(i), "#removal", Map.of("sure", List.of("true"))));

    assertThat(pages)
        .extracting(Visitor.Page::path)
        .containsExactlyInAnyOrder("/people", "/sign-in");
    assertThat(ids.stream().filter(id -> accounts.find(id).isPresent())).hasSize(1);
  }

  /** In all tables in which people's words stand. */
  private int rowsWith(String words) {
    return Map.of(
            "evaluations", "json",
            "scores", "json",
            "past_scores", "json",
            "audit_trail", "before_json",
            "disputes", "reason || coalesce(decision, '')",
            "users", "name")
        .entrySet()
        .stream()
        .mapToInt(
            table ->
                jdbc.sql(
                        "select count(*) from %s where %s like :words"
                            .formatted(table.getKey(), table.getValue()))
                    .param("words", "%" + words + "%")
                    .query(Integer.class)
                    .single())
        .sum();
  }

  /** PostgreSQL keeps no NUL in texts. */
  @Test
  void text_withNul_isRefusedWithASentence() throws Exception {
    saving.save(score(form("rosa", null), "good"), 0, account("rosa"));
    String objection = "/evaluations/" + submitted("tom") + "/disputes";
    List<String> nul = List.of("a\0b");
    Map<String, List<String>> session =
        Map.of("name", nul, "card", List.of(CARD), "ticket", nul, "reviewer", List.of("rosa"));

    refusesNul("lea", "/people", Map.of("id", nul, "name", nul, "role", List.of("AGENT")));
    refusesNul("lea", "/sessions", session);
    refusesNul("tom", objection, Map.of("version", List.of("1"), "reason", nul));
    refusesNul(null, "/sign-in", Map.of("username", nul, "password", nul));
    assertThat(visitor("lea").get("/cards/show?card=a%00b").status()).isEqualTo(400);
  }

  private String submitted(String agent) {
    return evaluations.ofAgent(agent, account(agent)).get(0).id();
  }

  private void refusesNul(@Nullable String name, String path, Map<String, List<String>> fields)
      throws Exception {
    Visitor visitor = name == null ? Visitor.of(port) : visitor(name);
    Map<String, List<String>> all = new LinkedHashMap<>(fields);
    all.put("_csrf", Visitor.token(visitor.get(name == null ? "/sign-in" : "/tickets")));

    Visitor.Page page = visitor.post(path, all);

    assertThat(page.status()).as(path).isEqualTo(400);
    assertThat(page.text("h1")).isEqualTo("What was sent can not be used");
    assertThat(page.body()).contains("the character NUL, which can't be stored");
  }

  private Session session() {
    return new Session(
        UUID.randomUUID().toString(),
        "At once",
        card().ref(),
        List.of("T-1001"),
        List.of("rosa", "sam"),
        false);
  }

  private Dispute dispute(OpenForm form) {
    saving.save(score(form, "good"), 0, account("rosa"));
    Dispute dispute =
        Dispute.of(
            stored(form.id(), "tom").orElseThrow(),
            "tom",
            "It was 4 minutes.",
            List.of("tone", "first-answer"),
            Instant.parse("2026-11-20T10:00:00Z"));
    disputes.add(dispute);
    return dispute;
  }

  private Scorecard card() {
    return cards.current().latest(CARD).orElseThrow();
  }

  private OpenForm form(String reviewer, @Nullable String session) {
    OpenForm form =
        new OpenForm(UUID.randomUUID().toString(), "T-1001", reviewer, card().ref(), session);
    forms.add(form);
    return form;
  }

  private Score score(OpenForm form, String tone) {
    Map<String, Answer> answers =
        Map.of(
            "greeting", Answer.of("yes"),
            "tone", Answer.of(tone),
            "personal-data", Answer.notApplicable(),
            "solved", Answer.of("solved"),
            "first-answer", Answer.of(3));
    Evaluation evaluation =
        new Evaluation(
            form.id(),
            form.card(),
            Interaction.of(form.ticket()),
            Reviewer.of(form.reviewer()),
            Instant.parse("2026-11-20T10:00:00.123456Z"),
            form.session(),
            answers,
            Map.of("tone", "Zoë said: “thanks” \uD83D\uDC4D"),
            Map.of());
    return ScoringEngine.of(card()).score(evaluation).orThrow();
  }

  private Optional<StoredEvaluation> stored(String id, String name) {
    return evaluations.find(id, account(name));
  }
}
