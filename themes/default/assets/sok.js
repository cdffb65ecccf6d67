// SPDX-License-Identifier: EUPL-1.2
// The search field: results while you write, kept in the address. What answers is sok/index.js,
// made with the site and fetched when somebody is about to search.
'use strict';

(() => {
  const box = document.getElementById('sida--sok');
  if (!box) return;
  const field = box.querySelector('input');
  const choices = box.querySelector('.choices');
  const [town, sort] = box.querySelectorAll('select');
  const status = box.querySelector('[role="status"]');
  const list = box.querySelector('ol');
  const more = box.querySelector('button');
  const instead = document.querySelector('.instead');
  const { src } = document.currentScript;
  const STEP = 10;
  let engine;
  let turn = 0;
  let timer = 0;

  const make = (name, ...children) => {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  };

  const start = () => (engine ??= new Promise((done, failed) => {
    const script = make('script');
    script.src = new URL('../sok/index.js', src);
    script.onload = () => {
      const { groups, sorts } = globalThis.stadgaSok;
      for (const [select, names] of [[town, groups], [sort, sorts]]) for (const name of names) select.add(new Option(name));
      done(globalThis.stadgaSok);
    };
    script.onerror = () => { engine = null; failed(new Error(script.src)); };
    document.head.append(script);
  }));

  function marked(text, marks, from = 0, to = text.length) {
    let at = from;
    const parts = marks.filter((mark) => mark.from >= from && mark.to <= to).flatMap((mark) => {
      const before = text.slice(at, mark.from);
      at = mark.to;
      return [before, make('mark', text.slice(mark.from, at))];
    });
    return [from ? '… ' : '', ...parts, text.slice(at, to), to < text.length ? ' …' : ''];
  }

  /// What the document says in short, where a word stands there; else the place in its text that has
  /// most of them.
  function excerpt({ lead, text }, marksIn) {
    const inLead = marksIn(lead);
    const marks = marksIn(text);
    if (inLead.length || (lead && !marks.length)) return marked(lead, inLead);
    const after = (mark) => marks.filter(({ from, to }) => from >= mark.from && to < mark.from + 160).length;
    const best = marks.reduce((one, mark) => (after(mark) > after(one) ? mark : one), marks[0] ?? { from: 0 });
    const from = best.from > 60 ? text.indexOf(' ', best.from - 60) + 1 : 0;
    return marked(text, marks, from, text.length > from + 240 ? text.lastIndexOf(' ', from + 240) : text.length);
  }

  function row(found, marksIn) {
    const link = make('a', ...marked(found.title, marksIn(found.title)));
    link.href = found.href;
    const about = make('p', found.context.join(' · '));
    about.className = 'field-note';
    const item = make('li', link, about, make('p', ...excerpt(found, marksIn)));
    item.lang = found.language ?? '';
    if (!item.lang) item.removeAttribute('lang');
    return item;
  }

  async function show(count = STEP) {
    const mine = (turn += 1);
    try {
      const { find, read, marks } = await start();
      const { asked, hits, all } = await find(field.value, { group: town.selectedIndex - 1, sort: sort.selectedIndex - 1 });
      const documents = await Promise.all(hits.slice(0, count).map(read));
      if (mine !== turn) return;
      list.replaceChildren(...documents.map((found) => row(found, (text) => marks(asked, text))));
      more.hidden = documents.length === hits.length;
      choices.hidden = !asked.length;
      if (instead) instead.hidden = hits.length > 0;
      const words = !hits.length ? 'none' : !all ? 'some' : !more.hidden ? 'more' : hits.length > 1 ? 'count' : 'one';
      tell(asked.length ? box.dataset[words].replace('{n}', hits.length).replace('{m}', documents.length) : '');
    } catch {
      if (mine === turn) tell(box.dataset.failed);
    }
  }

  /// Once the writing pauses, so that nobody is told of every letter.
  function tell(words) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = words;
      const query = new URLSearchParams();
      for (const { name, value } of [field, town, sort]) if (value) query.set(name, value);
      // Pages opened from a folder have no address to keep it in.
      try { history.replaceState(null, '', location.pathname + (`${query}` && `?${query}`)); } catch { /* nothing is lost but the address */ }
    }, 300);
  }

  async function begin() {
    const query = new URLSearchParams(location.search);
    field.value = query.get(field.name) ?? '';
    box.hidden = false;
    if (!field.value) {
      if ('focus' in box.dataset && matchMedia('(hover: hover)').matches) field.focus();
      return;
    }
    await start().catch(() => {});
    for (const select of [town, sort]) {
      select.value = query.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    show();
  }

  field.addEventListener('focus', () => start().catch(() => {}));
  box.addEventListener('input', () => show());
  more.addEventListener('click', async () => {
    const before = list.children.length;
    await show(before + STEP);
    list.children[before]?.querySelector('a').focus();
  });
  box.addEventListener('keydown', async (event) => {
    const stops = [field, ...list.querySelectorAll('a')];
    const at = stops.indexOf(event.target);
    if (at < 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else if (event.key === 'Enter' && !at) {
      await show();
      list.querySelector('a')?.focus();
    } else if (event.key === 'Escape') {
      if (!at) field.value = '';
      field.focus();
      show();
    }
  });
  begin();
})();
