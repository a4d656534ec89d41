'use strict';

const WORDS = {
  ko: { title: '장터 받은 편지함', mails: '메일', messages: '문자', filter: '받는 사람', clear: '비우기', language: 'English',
        nothing: '아직 아무것도 없거나, 왼쪽에서 하나를 고르세요.', from: '보낸 사람', to: '받는 사람' },
  en: { title: 'Jangteo inbox', mails: 'Mails', messages: 'Text messages', filter: 'Recipient', clear: 'Empty', language: '한국어',
        nothing: 'Nothing here yet, or pick one on the left.', from: 'From', to: 'To' },
};
const LINK = /https?:\/\/[^\s<>"')]+/g;

let language = navigator.language.startsWith('ko') ? 'ko' : 'en';
let view = 'mails';
let open = null;
let shown = '';

const $ = (id) => document.getElementById(id);
const key = (item) => item.id ?? item.messageId;
const say = (word) => WORDS[language][word];

function element(tag, text, ...children) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function label() {
  document.documentElement.lang = language;
  document.querySelectorAll('[data-text]').forEach((it) => { it.textContent = say(it.dataset.text); });
  document.querySelectorAll('[data-placeholder]').forEach((it) => { it.placeholder = say(it.dataset.placeholder); });
  document.querySelectorAll('[data-view]').forEach((it) => it.classList.toggle('on', it.dataset.view === view));
}

function time(instant) {
  return new Date(instant).toLocaleString(language);
}

function line(item) {
  const title = view === 'mails' ? item.subject : item.text;
  const to = view === 'mails' ? item.to.join(', ') : item.to;
  const made = element('li', '', element('b', title), element('small', `${to} · ${time(item.receivedAt)}`));
  made.classList.toggle('on', key(item) === open);
  made.onclick = () => { open = key(item); read(item); refresh(true); };
  return made;
}

function facts(item) {
  const to = view === 'mails' ? item.to.join(', ') : item.to;
  const made = element('div', `${say('from')}: ${item.from} · ${say('to')}: ${to} · ${time(item.receivedAt)}`);
  made.className = 'facts';
  return made;
}

/** Plain text whose web addresses can be clicked; everything else stays text. */
function linked(text) {
  const made = element('pre');
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    const anchor = element('a', found[0]);
    anchor.href = found[0];
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
    made.append(text.slice(from, found.index), anchor);
    from = found.index + found[0].length;
  }
  made.append(text.slice(from));
  return made;
}

function read(item) {
  const parts = [element('h2', view === 'mails' ? item.subject : item.to), facts(item)];
  if (item.html) {
    const frame = element('iframe');
    frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
    frame.src = `/inbox/mails/${encodeURIComponent(item.id)}/html`;
    parts.push(frame);
  } else {
    parts.push(linked(item.text ?? ''));
  }
  $('reading').replaceChildren(...parts);
}

async function refresh(always = false) {
  const to = $('to').value.trim();
  const answer = await fetch(`/inbox/${view}${to ? `?to=${encodeURIComponent(to)}` : ''}`);
  if (!answer.ok) return;
  const { items } = await answer.json();
  const now = `${view} ${language} ${items.map(key).join()}`;
  if (always || now !== shown) {
    shown = now;
    $('list').replaceChildren(...items.map(line));
  }
}

function nothingOpen() {
  open = null;
  const hint = element('p', say('nothing'));
  hint.dataset.text = 'nothing';
  $('reading').replaceChildren(hint);
}

document.querySelectorAll('[data-view]').forEach((button) => {
  button.onclick = () => { view = button.dataset.view; nothingOpen(); label(); refresh(true); };
});
$('language').onclick = () => { language = language === 'ko' ? 'en' : 'ko'; label(); refresh(true); };
$('clear').onclick = async () => { await fetch('/inbox', { method: 'DELETE' }); nothingOpen(); refresh(true); };
$('to').oninput = () => refresh();

label();
refresh();
setInterval(() => refresh().catch(() => {}), 2000);
