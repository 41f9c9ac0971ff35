// Fills the status pages over the API. Everything is put in as text, never as markup.
(async () => {
  const language = document.documentElement.lang;
  const { demand: demandId } = document.body.dataset;
  const content = document.getElementById('content');
  const live = document.getElementById('live');
  const words = await (await fetch(`/assets/words-${language}.json`)).json();

  const t = (key, params = {}) => {
    const entry = key.split('.').reduce((node, part) => node?.[part], words);
    return typeof entry === 'string'
      ? entry.replace(/\{\{(\w+)\}\}/g, (_, name) => params[name] ?? '')
      : key.split('.').at(-1);
  };
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const number = (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  const percent = (value) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
  const moment = (value) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));
  const date = (value) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value));
  const month = (value) =>
    new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${value}-01`),
    );
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const amount = (value, unit) => `${number(value)} ${t(`unit.${unit}`)}`;

  /** A span as people of a zone read it. */
  const span = (from, to, zone) => {
    const form = { timeZone: zone, hour: '2-digit', minute: '2-digit' };
    const day = { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
    const begin = new Intl.DateTimeFormat(locale, { ...day, ...form }).format(new Date(from));
    return `${begin}–${new Intl.DateTimeFormat(locale, form).format(new Date(to))} (${zone})`;
  };

  function el(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children.flat().filter((child) => child !== undefined && child !== null));
    return element;
  }
  const badge = (state, text) => el('span', { className: `badge ${state}` }, text);
  const facts = (pairs) =>
    el(
      'dl',
      {},
      pairs.filter(([, value]) => value).flatMap(([label, value]) => [el('dt', {}, label), el('dd', {}, value)]),
    );

  function bar(share, label) {
    const fill = el('i');
    fill.style.width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
    const box = el('div', { className: 'bar', role: 'img' }, fill);
    box.setAttribute('aria-label', label);
    return box;
  }

  async function ask(path, options) {
    const response = await fetch(`/api/v1/${path}`, {
      ...options,
      headers: { 'accept-language': language, ...options?.headers },
    });
    const body = await response.json().catch(() => ({}));
    if (!response.ok)
      throw Object.assign(new Error(body.detail ?? `HTTP ${response.status}`), { status: response.status });
    return body;
  }
  /** Puts the name of whoever is signed in, and the way out, where the way in was. */
  async function showWho() {
    const answer = await fetch('/auth/me', { headers: { 'accept-language': language } });
    if (!answer.ok) return;
    const { name } = await answer.json();
    const out = el('form', { method: 'post', action: '/auth/logout' }, el('button', {}, t('sign-out')));
    document.getElementById('who').replaceChildren(el('span', { className: 'quiet' }, name), out);
  }
  void showWho();

  const fault = (part, error) =>
    el('p', { className: 'fault' }, t('failed', { what: t(`part.${part}`), why: error.message }));

  // ---- the list of demands

  async function showList() {
    const { items } = await ask('demands?limit=25');
    const rows = items.map((demand) =>
      el(
        'li',
        {},
        el(
          'div',
          { className: 'row' },
          el(
            'a',
            { href: `/demands/${demand.demandId}?lang=${language}` },
            demand.lines.map((line) => line.words).join(', '),
          ),
          badge(demand.state, t(`state.${demand.state}`)),
        ),
        el('div', { className: 'quiet' }, `${countries.of(demand.country)} · ${moment(demand.registeredAt)}`),
      ),
    );
    content.replaceChildren(rows.length ? el('ul', { className: 'card list' }, rows) : el('p', {}, t('nothing-yet')));
  }

  // ---- one demand

  const reasonItem = (reason) =>
    el(
      'li',
      { className: reason.favours ? 'favours' : 'opposes', title: t(reason.favours ? 'for' : 'against') },
      reason.text ?? reason.term,
    );

  function candidateItem(candidate, unit) {
    return el(
      'li',
      {},
      el(
        'div',
        { className: 'row' },
        el('strong', {}, candidate.producerName),
        el('span', {}, `${t('label.score')} ${percent(candidate.score)}`),
      ),
      bar(candidate.score, `${t('label.score')} ${percent(candidate.score)}`),
      el(
        'div',
        { className: 'quiet' },
        `${candidate.product} · ${amount(candidate.available, unit)} ${t('label.available')}`,
      ),
      el('ul', { className: 'reasons' }, candidate.reasons.map(reasonItem)),
    );
  }

  function missItem(miss) {
    return el(
      'li',
      {},
      el('strong', {}, miss.producerName),
      el(
        'ul',
        { className: 'reasons' },
        miss.lacks.map((lack) => el('li', { className: 'opposes' }, lack.text ?? lack.gate)),
      ),
    );
  }

  function matchOf(match) {
    if (!match) return [el('p', { className: 'quiet' }, t('empty.matches'))];
    const { supply, candidates, nearMisses, wanted, eligible } = match;
    const covered = `${t('label.coverage')} ${percent(supply.coverage)}`;
    const short = supply.shortfall > 0 ? ` · ${t('label.shortfall')} ${amount(supply.shortfall, wanted.unit)}` : '';
    return [
      el('h3', {}, t('section.supply')),
      el('div', {}, covered + short),
      bar(supply.coverage, covered),
      el(
        'ul',
        {},
        supply.parts.map((part) =>
          el(
            'li',
            { className: 'row' },
            el('span', {}, part.producerName),
            el('span', {}, amount(part.quantity, wanted.unit)),
          ),
        ),
      ),
      el('h3', {}, t('section.candidates', { eligible: eligible < 100 ? number(eligible) : '≥ 100' })),
      candidates.length
        ? el(
            'ul',
            { className: 'list' },
            candidates.map((candidate) => candidateItem(candidate, wanted.unit)),
          )
        : el('p', { className: 'quiet' }, t('empty.candidates')),
      nearMisses.length
        ? el(
            'details',
            {},
            el('summary', {}, t('section.near-misses', { count: nearMisses.length })),
            el('ul', { className: 'list' }, nearMisses.map(missItem)),
          )
        : undefined,
    ];
  }

  function lineCard(line, match) {
    const { min, max, unit, rhythm } = line.quantity;
    const range = max && max !== min ? `${number(min)}–${amount(max, unit)}` : amount(min, unit);
    const { from, to } = line.shipWindow;
    return el(
      'section',
      { className: 'card' },
      el('h2', {}, t('section.line', { words: line.words })),
      facts([
        [t('label.wanted'), `${range} ${t(`rhythm.${rhythm}`)}`],
        [t('label.window'), from === to ? month(from) : `${month(from)} – ${month(to)}`],
        [t('label.certificates'), line.certificates.join(', ')],
      ]),
      matchOf(match),
    );
  }

  function partyItem(meeting, party) {
    const open = meeting.state === 'tentative' && party.answer === 'waiting';
    const record = (answer) => async (event) => {
      event.target.disabled = true;
      const body = JSON.stringify({ partyId: party.partyId, answer });
      await ask(`meetings/${meeting.meetingId}/answers`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      }).catch((error) => event.target.after(el('span', { className: 'fault' }, error.message)));
      refresh();
    };
    return el(
      'li',
      {},
      el(
        'div',
        { className: 'row' },
        el('span', {}, `${party.name} · ${t(`role.${party.role}`)}`),
        badge(party.answer, t(`answer.${party.answer}`)),
      ),
      el('div', {}, span(meeting.start, meeting.end, party.zone)),
      open
        ? el(
            'div',
            {},
            el('button', { type: 'button', onclick: record('accepted') }, t('accept')),
            ' ',
            el('button', { type: 'button', onclick: record('declined') }, t('decline')),
          )
        : undefined,
    );
  }

  function meetingCard(meeting) {
    return el(
      'article',
      { className: 'card' },
      el(
        'div',
        { className: 'row' },
        el('h2', {}, `${t(`kind.${meeting.kind}`)}: ${meeting.lines.map((line) => line.words).join(', ')}`),
        badge(meeting.state, t(`state.${meeting.state}`)),
      ),
      facts([
        [t('label.until'), meeting.state === 'tentative' && meeting.expiresAt ? moment(meeting.expiresAt) : undefined],
        [t('label.reason'), meeting.reason],
      ]),
      meeting.outOfHours ? el('p', { className: 'quiet' }, t('label.out-of-hours')) : undefined,
      el(
        'ul',
        { className: 'list' },
        meeting.parties.map((party) => partyItem(meeting, party)),
      ),
    );
  }

  function messageItem(message) {
    return el(
      'li',
      {},
      el(
        'div',
        { className: 'row' },
        el('span', {}, message.subject),
        badge(message.state, t(`state.${message.state}`)),
      ),
      el(
        'div',
        { className: 'quiet row' },
        el('span', {}, `${message.recipientName} · ${moment(message.createdAt)}`),
        el('a', { href: `/api/v1/messages/${message.messageId}/eml` }, t('eml')),
      ),
      message.reason ? el('div', { className: 'fault' }, message.reason) : undefined,
    );
  }

  const sectionOf = (name, result, show) => {
    if (result.reason) return [el('h2', {}, t(`section.${name}`)), fault(name, result.reason)];
    const { items } = result.value;
    return [
      el('h2', {}, t(`section.${name}`)),
      items.length ? show(items) : el('p', { className: 'quiet' }, t(`empty.${name}`)),
    ];
  };

  function demandCard(demand, buyer) {
    return el(
      'section',
      { className: 'card' },
      el(
        'div',
        { className: 'row' },
        el('h2', {}, demand.lines.map((line) => line.words).join(', ')),
        badge(demand.state, t(`state.${demand.state}`)),
      ),
      facts([
        [t('label.buyer'), buyer.value?.name],
        [t('label.destination'), countries.of(demand.country)],
        [t('label.registered'), moment(demand.registeredAt)],
        [t('label.expires'), date(demand.expiresOn)],
        [t('label.reason'), demand.closingReason],
      ]),
    );
  }

  async function showDemand() {
    const demand = await ask(`demands/${demandId}`);
    const [buyer, matches, meetings, messages] = await Promise.allSettled([
      ask(`buyers/${demand.buyerId}`),
      ask(`matches/${demandId}`),
      ask(`meetings?demandId=${demandId}`),
      ask(`messages?demandId=${demandId}`),
    ]);
    // "Not yet" is no fault: a demand's matches follow a moment after it.
    const matched = matches.value ?? { lines: [] };
    const openDetails = new Set([...content.querySelectorAll('details[open]')].map((node) => node.dataset.line));
    const cards = demand.lines.map((line) => {
      const card = lineCard(
        line,
        matched.lines.find((match) => match.lineId === line.lineId),
      );
      for (const node of card.querySelectorAll('details')) {
        node.dataset.line = line.lineId;
        node.open = openDetails.has(line.lineId);
      }
      return card;
    });
    content.replaceChildren(
      demandCard(demand, buyer),
      ...(matches.reason && matches.reason.status !== 404 ? [fault('matches', matches.reason)] : []),
      el('div', { className: 'lines' }, cards),
      ...sectionOf('meetings', meetings, (items) => el('div', {}, items.map(meetingCard))),
      ...sectionOf('messages', messages, (items) => el('ul', { className: 'card list' }, items.map(messageItem))),
    );
  }

  // ---- keeping it fresh: at most one look at a time, and one more if something happened meanwhile

  let looking = false;
  let again = false;
  async function refresh() {
    again = true;
    if (looking) return;
    looking = true;
    while (again) {
      again = false;
      await (demandId ? showDemand() : showList()).catch((error) => content.replaceChildren(fault('demand', error)));
      content.setAttribute('aria-busy', 'false');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    looking = false;
  }

  function follow() {
    const source = new EventSource(`/api/v1/demands/${demandId}/live`);
    source.addEventListener('open', () => {
      live.textContent = `● ${t('live.on')}`;
      refresh();
    });
    source.addEventListener('error', () => (live.textContent = `○ ${t('live.off')}`));
    for (const type of words.events) source.addEventListener(type, refresh);
  }

  await refresh();
  if (demandId) follow();
})();
