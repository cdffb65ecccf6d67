// SPDX-License-Identifier: EUPL-1.2
// Reloads the page when it has changed, where the reader was, and shows errors over it. Sent by
// `stadga serve` alone; no published page has it.
'use strict';

(() => {
  const { run, path, build } = document.currentScript.dataset;
  const KEY = 'stadga--serve';
  let mine = Number(build);
  let waiting = false;
  let panel = null;

  // ---- where the reader was: by the element at the top, so that text added above does not matter
  const topmost = () => {
    let found = null;
    for (const element of document.querySelectorAll('main [id], [id^="sida--"]')) {
      const { top, height } = element.getBoundingClientRect();
      if (height > 0 && top <= 40) found = { id: element.id, top };
      if (top > 40) break;
    }
    return found;
  };

  function reload() {
    const place = { path: location.pathname, x: scrollX, y: scrollY, at: scrollY > 0 ? topmost() : null, focus: document.activeElement?.id };
    sessionStorage.setItem(KEY, JSON.stringify(place));
    history.scrollRestoration = 'manual';
    location.reload();
  }

  function goBack() {
    const kept = sessionStorage.getItem(KEY);
    if (!kept) return;
    sessionStorage.removeItem(KEY);
    const place = JSON.parse(kept);
    if (place.path !== location.pathname) return;
    const move = () => {
      const element = place.at && document.getElementById(place.at.id);
      const y = element ? scrollY + element.getBoundingClientRect().top - place.at.top : place.y;
      scrollTo({ left: place.x, top: y, behavior: 'instant' });
    };
    move();
    if (place.focus) document.getElementById(place.focus)?.focus({ preventScroll: true });
    addEventListener('load', () => { move(); history.scrollRestoration = 'auto'; }, { once: true });
  }

  /// A tab that nobody sees waits until somebody does.
  function update() {
    if (!document.hidden) return reload();
    if (waiting) return;
    waiting = true;
    document.addEventListener('visibilitychange', () => { if (!document.hidden) reload(); });
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function makePanel(lang) {
    const host = element('div', { lang });
    const root = host.attachShadow({ mode: 'open' });
    root.append(element('link', { rel: 'stylesheet', href: '/stadga--serve/preview.css' }));
    document.body.append(host);
    return { host, root, shown: '' };
  }

  function showTrouble({ trouble, lang, words }) {
    if (panel?.shown === trouble) return;
    panel?.host.remove();
    panel = null;
    if (!trouble || document.body.classList.contains('trouble')) return;
    panel = makePanel(lang);
    panel.shown = trouble;
    const text = element('div', { className: 'text', innerHTML: trouble });
    const button = element('button', { type: 'button', textContent: words.hide });
    button.setAttribute('aria-expanded', 'true');
    const box = element('section', { className: 'panel' }, button, text);
    box.setAttribute('aria-label', words.label);
    button.addEventListener('click', () => {
      text.hidden = !text.hidden;
      box.classList.toggle('folded', text.hidden);
      button.textContent = text.hidden ? words.show : words.hide;
      button.setAttribute('aria-expanded', String(!text.hidden));
    });
    const said = element('p', { className: 'said' });
    said.setAttribute('role', 'status');
    panel.root.append(box, said);
    // A live region is read out when it changes, not when it comes.
    setTimeout(() => { said.textContent = text.querySelector('h1')?.textContent ?? words.label; }, 200);
  }

  let words = null;
  let note = null;
  let patience = 0;
  function showLost() {
    if (note || !words) return;
    note = makePanel(words.lang);
    const box = element('p', { className: 'lost', textContent: words.lost });
    box.setAttribute('role', 'status');
    note.root.append(box);
  }

  function hear(data) {
    // The browser tries again and again, and tells of each failure.
    if (data === 'lost') {
      patience ||= setTimeout(showLost, 2000);
      return;
    }
    clearTimeout(patience);
    patience = 0;
    note?.host.remove();
    note = null;
    const news = JSON.parse(data);
    words = { ...news.words, lang: news.lang };
    if (news.run !== run) return update();
    if (news.build > mine) {
      const told = news.since <= mine && news.changed;
      if (!told || news.changed.includes(path)) return update();
      mine = news.build;
    }
    showTrouble(news);
  }

  goBack();
  const listener = window.SharedWorker
    ? new SharedWorker('/stadga--serve/worker.js').port
    : new Worker('/stadga--serve/worker.js');
  listener.onmessage = (event) => hear(event.data);
  addEventListener('pagehide', () => listener.postMessage('bye'));
  addEventListener('pageshow', (event) => { if (event.persisted) reload(); });
})();
