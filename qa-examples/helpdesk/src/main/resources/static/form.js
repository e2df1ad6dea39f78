// Shows the score while a form is filled in, which questions are asked, and where a comment is
// wanted. All of it is decided by the server; without this script the button "Check" does the same.
const form = document.getElementById('evaluation');
const summary = document.getElementById('summary');
let latest = 0;
let timer;

async function preview() {
  const number = ++latest;
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.dataset.preview, {method: 'POST', body, redirect: 'error'});
  if (!answer.ok || number !== latest) {
    return;
  }
  const {score, hidden, wantComment} = await answer.json();
  document.getElementById('score').textContent = score;
  for (const question of form.querySelectorAll('[data-question]')) {
    const id = question.dataset.question;
    question.hidden = hidden.includes(id);
    question.querySelector('.wanted').hidden = !wantComment.includes(id);
    if (wantComment.includes(id)) {
      question.querySelector('.comment').open = true;
    }
  }
  for (const section of form.querySelectorAll('[data-section]')) {
    const questions = section.querySelectorAll('[data-question]');
    section.hidden = questions.length > 0 && [...questions].every(question => question.hidden);
  }
}

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => preview().catch(() => {}), 200);
});

if (summary) {
  summary.focus();
}
