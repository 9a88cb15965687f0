'use strict';
// Twenty reviews by keyboard: one key marks a row and goes on to the next, a return asks its reason first (Enter goes on),
// one key sends all. The form works without it.
(function () {
  const form = document.querySelector('[data-one-stop]');
  if (!form) { return; }
  const rows = Array.from(form.querySelectorAll('[data-review]'));
  const count = form.querySelector('[data-count]');
  const opinion = form.querySelector('[data-opinion]');
  const MARKS = { a: 'finish', c: 'accept', b: 'corrections', x: 'refuse', u: '' };
  let at = 0;

  function choice(row) { return row.querySelector('select'); }
  function reason(row) { return row.querySelector('[data-reason]'); }
  function asksReason(row) { return choice(row).value === 'refuse' || choice(row).value === 'corrections'; }
  function show() {
    rows.forEach(function (row) {
      row.classList.toggle('marked', choice(row).value !== '');
      reason(row).hidden = !asksReason(row);
    });
    const marked = rows.filter(function (row) { return choice(row).value !== ''; }).length;
    count.textContent = marked ? marked + ' / ' + rows.length : '';
  }
  function go(to) {
    rows[at].classList.remove('sel');
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].classList.add('sel');
    rows[at].focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: 'nearest' });
  }
  function mark(value) {
    const select = choice(rows[at]);
    if (!Array.from(select.options).some(function (o) { return o.value === value; })) { return; }
    select.value = value;
    show();
    if (asksReason(rows[at])) { reason(rows[at]).focus(); } else { next(); }
  }
  function next() { if (at < rows.length - 1) { go(at + 1); } else { go(at); } }

  form.addEventListener('change', show);
  form.addEventListener('focusin', function (event) {
    const row = event.target.closest('[data-review]');
    if (row && rows.indexOf(row) !== at) { rows[at].classList.remove('sel'); at = rows.indexOf(row); row.classList.add('sel'); }
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.target.closest('input, select, textarea')) {
      if (event.key === 'Escape') { event.preventDefault(); go(at); }
      if (event.key === 'Enter' && event.target.matches('[data-reason]')) { event.preventDefault(); next(); }
      if (event.key === 'Enter' && event.target === opinion) { event.preventDefault(); go(at); }
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'j') { go(at + 1); } else if (key === 'k') { go(at - 1); }
    else if (key in MARKS) { event.preventDefault(); mark(MARKS[key]); }
    else if (key === '/') { event.preventDefault(); opinion.focus(); }
    else if (key === 's') { form.requestSubmit(form.querySelector('[data-send]')); }
    else if (event.key === 'Enter' && document.activeElement === rows[at]) { window.location.href = rows[at].dataset.href; }
  });
  show();
  go(0);
})();
