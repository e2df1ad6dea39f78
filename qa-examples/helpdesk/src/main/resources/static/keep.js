// Sends a form only while its writer is signed in, as what they typed would be lost otherwise. Who was
// signed out meanwhile signs in in another tab and sends again: the token is taken anew each time.
for (const form of document.querySelectorAll('form[data-keep]')) {
  const told = form.querySelector('.signed-out');
  let signedIn = false;
  form.addEventListener('submit', async event => {
    if (signedIn) {
      signedIn = false;
      return;
    }
    event.preventDefault();
    try {
      const answer = await fetch(form.dataset.keep, {redirect: 'error'});
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      form.elements._csrf.value = page.querySelector('[name=_csrf]').value;
      signedIn = true;
    } catch {
      told.hidden = false;
      told.focus();
      return;
    }
    told.hidden = true;
    form.requestSubmit(event.submitter);
  });
}
