'use strict';
// Small conveniences; every page works without them.
(function () {
  function meta(name) { const m = document.querySelector('meta[name="' + name + '"]'); return m ? m.content : ''; }

  document.addEventListener('htmx:configRequest', function (event) {
    if (meta('csrf-header')) { event.detail.headers[meta('csrf-header')] = meta('csrf-token'); }
  });

  // A form that takes long says so and cannot be sent twice.
  document.addEventListener('submit', function (event) {
    if (event.target.matches('[data-busy]')) { const bar = event.target.closest('.clockbar'); if (bar) { bar.classList.add('busy'); } }
  });

  document.addEventListener('click', function (event) {
    const fill = event.target.closest('.fill');
    if (fill) {
      document.getElementById('username').value = fill.dataset.username;
      document.getElementById('password').value = 'demo';
      document.getElementById('password').focus();
    }
  });

  // 日期不详 and a date exclude each other.
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.addEventListener('click', function () { window.print(); });
  });
  document.querySelectorAll('[data-all]').forEach(function (box) {
    box.addEventListener('change', function () {
      document.querySelectorAll('input[type=checkbox][name^="' + box.dataset.all + '"]').forEach(function (one) {
        one.checked = box.checked;
      });
    });
  });
  document.querySelectorAll('[data-unknown]').forEach(function (box) {
    const date = box.form.querySelector('[name="finishedOn"]');
    function sync() { date.disabled = box.checked; if (box.checked) { date.value = ''; } }
    box.addEventListener('change', sync); sync();
  });

  document.querySelectorAll('[data-percent]').forEach(function (range) {
    // An untouched slider says nothing.
    range.removeAttribute('name');
    range.addEventListener('input', function () { range.name = 'percent'; range.closest('label').querySelector('output b').textContent = range.value; });
  });

  // Lists by keyboard: j and k move, Enter opens.
  const list = document.querySelector('table[data-keys]');
  if (list) {
    const rows = Array.from(list.tBodies[0].rows); let at = -1;
    document.addEventListener('keydown', function (event) {
      if (event.target.closest('input, select, textarea, button, a') || event.ctrlKey || event.metaKey || event.altKey) { return; }
      if (event.key === 'j' || event.key === 'k') {
        if (at >= 0) { rows[at].classList.remove('sel'); }
        at = Math.max(0, Math.min(rows.length - 1, at + (event.key === 'j' ? 1 : -1)));
        rows[at].classList.add('sel'); rows[at].scrollIntoView({ block: 'nearest' });
      } else if (event.key === 'Enter' && at >= 0) { rows[at].querySelector('a').click(); }
    });
  }

  // Reports without network wait on the phone (photos excepted) and leave when it is back, once each.
  const form = document.querySelector('.report-form');
  const SHELF = 'yingjian-waiting-reports';
  function shelf() { try { return JSON.parse(localStorage.getItem(SHELF) || '[]'); } catch (e) { return []; } }
  function note(show) { const n = document.querySelector('.waiting-note'); if (n) { n.hidden = !show; } }
  function send() {
    const waiting = shelf(); if (!waiting.length || !navigator.onLine) { return; }
    const first = waiting[0];
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': first.key };
    headers[meta('csrf-header')] = meta('csrf-token');
    fetch(first.url, { method: 'POST', headers: headers, body: JSON.stringify(first.report) }).then(function (answer) {
      // Not signed in any more, sent by another window just now, or the server is down: keep it; anything else is an answer.
      if (answer.status === 401 || answer.status === 403 || answer.status === 409 || answer.status >= 500) { return; }
      localStorage.setItem(SHELF, JSON.stringify(shelf().filter(function (kept) { return kept.key !== first.key; }))); note(shelf().length > 0); send();
    }).catch(function () {});
  }
  if (form) {
    form.addEventListener('submit', function (event) {
      if (navigator.onLine) { return; }
      event.preventDefault();
      const data = new FormData(form); const report = {};
      ['what', 'on', 'milestone', 'percent', 'stopReason', 'note', 'jumpReason'].forEach(function (n) { const v = data.get(n); if (v) { report[n] = n === 'percent' ? Number(v) : v; } });
      if (report.what !== 'PROGRESS') { delete report.percent; delete report.milestone; }
      const key = Date.now().toString(36) + '-' + Array.from(crypto.getRandomValues(new Uint32Array(2))).join('-');
      localStorage.setItem(SHELF, JSON.stringify(shelf().concat({ url: form.dataset.api, report: report, key: key })));
      form.reset(); note(true);
    });
    window.addEventListener('online', send); note(shelf().length > 0); send();
  }
})();
