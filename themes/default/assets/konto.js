// SPDX-License-Identifier: EUPL-1.2
// The texts of an account: copied by a button, and adapted with a count that follows. Without it the
// texts can be selected in one click.
'use strict';

(() => {
  const said = document.getElementById('sida--kopierat');
  if (!said) return;
  const graphemes = (text) => (window.Intl?.Segmenter ? [...new Intl.Segmenter('sv').segment(text)].length : [...text].length);
  // As src/infotext/count.cpp counts for the platform.
  const counts = {
    code_points: (text) => [...text].length,
    utf16: (text) => text.length,
    graphemes,
    graphemes_links_23: (text) => graphemes(text.replace(/https?:\/\/[^\s<>()]*[^\s<>()?!*'":;=,.$%[\]~&|@]/gi, 'x'.repeat(23)).replace(/(^|[^\w/=])(@\w[\w.-]*)@[\w.-]*\w/g, '$1$2')),
    largest: (text) => Math.max([...text].length, text.length, graphemes(text)),
  };

  async function copy(area) {
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // Browsers that keep the clipboard from pages opened from a folder, or over http.
      area.select();
      if (!document.execCommand('copy')) return false;
    }
    return true;
  }

  document.getElementById('sida--andra').hidden = false;
  for (const field of document.querySelectorAll('.field[data-count]')) {
    const pre = field.querySelector('.copy-text');
    if (!pre) continue;
    const { count, limit, bytes } = field.dataset;
    const shown = field.querySelector('.live');
    const title = field.querySelector('h3');
    const area = document.createElement('textarea');
    const first = pre.textContent;
    area.value = first;
    area.rows = Math.min(12, first.split('\n').length + Math.floor(first.length / 80) + 1);
    area.setAttribute('aria-labelledby', title.id);
    pre.after(area);
    pre.classList.add('print-only');
    const button = (words, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = words;
      made.setAttribute('aria-describedby', title.id);
      made.addEventListener('click', act);
      return made;
    };
    const say = (words) => { said.textContent = ''; setTimeout(() => { said.textContent = words; }, 50); };
    const bar = document.createElement('p');
    bar.className = 'copy-bar';
    const back = button(said.dataset.restore, () => { area.value = first; show(); area.focus(); });
    bar.append(button(said.dataset.copy, async () => say((await copy(area)) ? `${said.dataset.done}: ${title.textContent}` : said.dataset.failed)), back);
    area.after(bar);

    let wait;
    function show() {
      const text = area.value.normalize('NFC');
      const length = counts[count](text);
      const over = Math.max(limit ? length - limit : 0, bytes ? new TextEncoder().encode(text).length - bytes : 0);
      shown.textContent = length;
      field.classList.toggle('too-long', over > 0);
      back.hidden = area.value === first;
      clearTimeout(wait);
      if (over > 0) wait = setTimeout(() => say(said.dataset.over.replace('{n}', over)), 800);
    }
    area.addEventListener('input', show);
    show();
  }
})();
