// SPDX-License-Identifier: EUPL-1.2
// Narrows the rules page to a role, a force, a platform or an occasion, keeps the choice in the
// address and tells how many rules are left. Without it the page shows all of them.
'use strict';

(() => {
  const filter = document.getElementById('sida--filter');
  if (!filter) return;
  const count = document.getElementById('sida--antal');
  const all = filter.querySelector('button');
  const choices = [...filter.querySelectorAll('select')];
  const rules = [...document.querySelectorAll('article.rule')].map((element) => ({
    element,
    section: element.closest('section'),
    // A rule that names no platform is about all of them.
    values: Object.fromEntries([...element.querySelectorAll('data[data-filter]')].map((data) => [data.dataset.filter, data.value.split(' ').filter(Boolean)])),
  }));
  const sections = [...new Set(rules.map((rule) => rule.section))];
  const links = new Map([...document.querySelectorAll('.topics a')].map((link) => [link.hash.slice(1), link.parentElement]));

  const fits = (rule, { name, value }) => {
    const own = rule.values[name] ?? [];
    return !value || own.includes(value) || (name === 'plattform' && own.length === 0);
  };

  function show() {
    const chosen = choices.map(({ name, value }) => ({ name, value }));
    let left = 0;
    for (const rule of rules) {
      rule.element.hidden = !chosen.every((choice) => fits(rule, choice));
      if (!rule.element.hidden) left += 1;
    }
    for (const section of sections) {
      section.hidden = rules.every((rule) => rule.section !== section || rule.element.hidden);
      const link = links.get(section.querySelector('h2').id);
      if (link) link.hidden = section.hidden;
    }
    all.hidden = chosen.every(({ value }) => !value);
    const words = left === rules.length ? 'every' : left ? 'count' : 'none';
    count.textContent = filter.dataset[words].replace('{n}', left).replace('{all}', rules.length);
  }

  function keep() {
    const query = new URLSearchParams();
    for (const { name, value } of choices) if (value) query.set(name, value);
    const address = location.pathname + (query.size ? `?${query}` : '') + location.hash;
    // Pages opened from a folder have no address to keep it in.
    try { history.replaceState(null, '', address); } catch {}
  }

  function read() {
    const query = new URLSearchParams(location.search);
    for (const select of choices) {
      const wanted = query.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === wanted) ? wanted : '';
    }
  }

  function clear() {
    for (const select of choices) select.value = '';
    show();
    keep();
  }

  /// A link to a rule shows it, whatever is chosen.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const rule = target?.closest('article.rule');
    if (!rule?.hidden) return;
    clear();
    target.scrollIntoView();
  }

  /// A link to the rule goes to the clipboard as well; where browsers forbid that it is still a link.
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('.permalink-copy');
    if (!link) return;
    try {
      await navigator.clipboard.writeText(link.href);
      count.textContent = filter.dataset.copied;
    } catch {}
  });
  filter.addEventListener('change', () => { show(); keep(); });
  all.addEventListener('click', () => { clear(); choices[0].focus(); });
  addEventListener('hashchange', reveal);
  addEventListener('popstate', () => { read(); show(); });
  filter.hidden = false;
  read();
  show();
  reveal();
})();
