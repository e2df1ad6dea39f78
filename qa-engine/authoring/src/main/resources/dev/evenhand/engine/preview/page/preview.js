// Shows the score while the form is filled in, which questions are asked, where a comment is wanted,
// and the card as it is written. All of it is decided by the server; without this script the buttons
// of the form do the same.
const page = document.getElementById('page');
let latest = 0;
let timer;

async function send(path) {
  const form = document.getElementById('form');
  const body = form ? new URLSearchParams(new FormData(form)) : new URLSearchParams(location.search);
  const answer = await fetch(path, {method: 'POST', body, redirect: 'error'});
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return answer;
}

function show(live) {
  const headline = document.getElementById('headline');
  headline.textContent = live.headline;
  headline.className = 'outcome ' + live.style;
  document.getElementById('progress').textContent = live.progress;
  const result = document.getElementById('result');
  const open = [...result.querySelectorAll('details')].map(details => details.className + details.open);
  result.innerHTML = live.result;
  for (const details of result.querySelectorAll('details')) {
    details.open = open.includes(details.className + true);
  }
  for (const question of document.querySelectorAll('[data-question]')) {
    const id = question.dataset.question;
    const byCard = live.byCard[id];
    question.hidden = live.hidden.includes(id);
    question.querySelector('.by-card').hidden = !byCard;
    question.querySelector('.by-card strong').textContent = byCard || '';
    question.querySelector('.entry').hidden = Boolean(byCard);
    const wanted = question.querySelector('.wanted');
    if (wanted) {
      wanted.hidden = !live.wantComment.includes(id);
      if (!wanted.hidden) {
        question.querySelector('.comment').open = true;
      }
    }
  }
  for (const section of document.querySelectorAll('[data-section]')) {
    const questions = section.querySelectorAll('[data-question]');
    section.hidden = questions.length > 0 && [...questions].every(question => question.hidden);
  }
}

async function score() {
  const number = ++latest;
  const answer = await send('live');
  const live = await answer.json();
  if (number === latest && document.getElementById('headline')) {
    show(live);
  }
}

async function reload() {
  const number = ++latest;
  const answer = await send('body');
  const html = await answer.text();
  if (number !== latest) {
    return reload();
  }
  const focused = document.activeElement && document.activeElement.id;
  const opened = [...page.querySelectorAll('fieldset details[open]')].map(d => d.closest('fieldset').id + d.className);
  page.innerHTML = html;
  for (const details of page.querySelectorAll('fieldset details')) {
    details.open = details.open || opened.includes(details.closest('fieldset').id + details.className);
  }
  const again = focused && document.getElementById(focused);
  if (again) {
    again.focus({preventScroll: true});
  }
  const news = document.getElementById('news');
  news.textContent = isBroken() ? news.dataset.broken : news.dataset.reloaded;
}

function isBroken() {
  return document.getElementById('revision').dataset.broken === 'true';
}

page.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => score().catch(() => {}), 150);
});

const events = new EventSource('events');
events.addEventListener('card', event => {
  document.getElementById('gone').hidden = true;
  if (event.data !== document.getElementById('revision').dataset.revision) {
    reload().catch(() => {});
  }
});
events.addEventListener('error', () => {
  const gone = document.getElementById('gone');
  gone.hidden = false;
});

const wrong = document.querySelector('.question.wrong');
if (wrong) {
  wrong.scrollIntoView();
  wrong.focus();
}
