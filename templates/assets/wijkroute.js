// Wijkroute: only makes pages nicer; every page works without it. No dependencies, no inline handlers, no innerHTML.
'use strict';
(() => {
  const body = document.body, hoek = document.getElementById('hoek');
  const alle = (s, in_ = document) => [...in_.querySelectorAll(s)];
  const klok = d => d.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' }).replace(':', '.');
  const maak = (naam, eig = {}, ...kinderen) => { const e = Object.assign(document.createElement(naam), eig); e.append(...kinderen); return e; };
  const zeg = (tekst, soort = '') => { if (hoek) { hoek.dataset.soort = soort; hoek.textContent = tekst; } };
  const csrf = () => document.querySelector('input[name=_csrf]')?.value ?? '';
  const post = (url, velden, keepalive = false) => fetch(url, {
    method: 'POST', keepalive, credentials: 'same-origin', redirect: 'manual',
    headers: { Accept: 'application/json' }, body: new URLSearchParams(velden),
  });

  // (c) After a refused submit the eye and the focus go to what must be put right.
  document.querySelector('[data-foutoverzicht]')?.focus();

  // (e) A second submit within two seconds is ignored; the button is never disabled.
  const verzonden = new WeakMap();
  document.addEventListener('submit', e => {
    if (Date.now() - (verzonden.get(e.target) ?? 0) < 2000) e.preventDefault();
    else verzonden.set(e.target, Date.now());
  });

  // Ctrl + Enter hands in the form somebody is typing in, as its button would.
  for (const e of alle('[data-met-script]')) e.hidden = false;
  document.addEventListener('keydown', e => {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.isComposing) return;
    const k = e.target.closest('form[data-concept]')?.querySelector('.wr-actiebalk .wr-button--primary-action');
    if (!k) return;
    e.preventDefault();
    k.click();
  });

  // Characters left, once a fifth is left; spoken only when it is too much.
  for (const p of alle('[data-telling]')) {
    const veld = document.getElementById(p.dataset.telling), max = +p.dataset.max;
    let was = false;
    const tel = () => {
      const over = max - [...veld.value].length, te = over < 0;
      p.textContent = te ? `${-over} tekens te veel` : `Nog ${over} van ${max} tekens`;
      p.classList.toggle('wr-telling--over', te);
      p.hidden = over > max / 5;
      if (te && !was) zeg('De tekst is te lang', 'let-op');
      was = te;
    };
    if (veld) { veld.addEventListener('input', tel); tel(); }
  }

  // (a) Drafts. The text stays in the page until the server has it; nothing is written to the browser's storage.
  const concepten = alle('form[data-concept]').map(form => {
    let straks = 0, pogingen = 0, bezig = false, weg = false;
    const lees = () => {
      const v = new URLSearchParams();
      for (const [k, w] of new FormData(form)) if (typeof w === 'string' && form.elements[k]?.type !== 'password') v.append(k, w);
      v.set('_formulier', form.dataset.concept);
      if (!v.get('_csrf')) v.set('_csrf', csrf());
      return v;
    };
    const kern = () => { const v = lees(); v.delete('_csrf'); return v.toString(); };
    let bewaard = kern();
    const bewaar = async (laatste = false) => {
      clearTimeout(straks);
      const nu = kern();
      if (weg || nu === bewaard || (bezig && !laatste)) return;
      bezig = true;
      let gelukt = false, tekst = 'Nog niet bewaard, geen verbinding';
      try {
        const v = lees(), r = await post('/concepten', v, laatste && v.toString().length < 60000);
        gelukt = r.ok;
        if (gelukt) { const j = await r.json().catch(() => ({})); if (j.einde) sessie?.neem(j); }
        else if (r.status === 401 || r.status === 403 || r.type === 'opaqueredirect') { tekst = 'Nog niet bewaard, log opnieuw in'; sessie?.voorbij(); }
        else tekst = 'Nog niet bewaard, we proberen het zo weer';
      } catch { /* no connection: said below, tried again */ }
      bezig = false;
      if (gelukt) { bewaard = nu; pogingen = 0; zeg(`Concept bewaard om ${klok(new Date())}`); }
      else zeg(tekst, 'let-op');
      if (!gelukt || kern() !== bewaard) straks = setTimeout(bewaar, gelukt ? 2000 : Math.min(60, 5 * 2 ** pogingen++) * 1000);
    };
    form.addEventListener('input', () => { if (!pogingen) { clearTimeout(straks); straks = setTimeout(bewaar, 2000); } });
    form.addEventListener('focusout', () => { if (!pogingen) bewaar(); });
    form.addEventListener('submit', e => { if (!e.defaultPrevented) { weg = true; setTimeout(() => { weg = false; }, 8000); } });
    return bewaar;
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden) concepten.forEach(b => b(true)); });
  addEventListener('online', () => concepten.forEach(b => b()));

  const dialoog = (kop, klasse, ...inhoud) => {
    const h = maak('h2', { id: 'dialoog-kop', textContent: kop });
    const d = maak('dialog', { className: 'wr-dialog ' + klasse }, h, ...inhoud);
    d.setAttribute('aria-labelledby', h.id);
    d.addEventListener('close', () => d.remove());
    body.append(d);
    d.showModal();
    return d;
  };
  const knop = (tekst, soort, klik) => {
    const k = maak('button', { type: soort ? 'submit' : 'button', className: 'wr-button' + (soort ? ' wr-button--primary-action' : ''), textContent: tekst });
    if (klik) k.addEventListener('click', klik);
    return k;
  };

  // (b) Session: a warning before the end, and logging in again on the same page with everything still there.
  const sessie = body.dataset.sessieEinde ? (() => {
    const schuif = body.dataset.nu ? new Date(body.dataset.nu) - Date.now() : 0;
    const marge = (+body.dataset.sessieWaarschuw || 120) * 1000, kanaal = self.BroadcastChannel ? new BroadcastChannel('wijkroute-sessie') : null;
    let einde = new Date(body.dataset.sessieEinde), open = null, gezegd = 0, buiten = false;
    const dicht = () => { open?.close(); open = null; };
    const neem = (j, deel = true) => {
      if (j.einde) { einde = new Date(j.einde); buiten = false; }
      if (j.csrf) for (const i of alle('input[name=_csrf]')) i.value = j.csrf;
      if (deel) kanaal?.postMessage(j);
      if (einde - Date.now() - schuif > marge) dicht();
    };
    if (kanaal) kanaal.onmessage = e => neem(e.data, false);
    const verleng = async e => {
      e?.preventDefault();
      try {
        const r = await post('/sessie/verlengen', { _csrf: csrf() });
        if (r.ok) { neem(await r.json()); dicht(); } else voorbij();
      } catch { zeg('Geen verbinding, probeer het opnieuw', 'let-op'); }
    };
    const waarschuw = () => {
      if (open || gezegd === +einde) return;
      gezegd = +einde;
      const k = knop('Doorgaan', 1, verleng);
      open = dialoog('Ben je er nog?', '', maak('p', { textContent: `Om ${klok(new Date(einde - schuif))} loggen we je uit, omdat er een tijd niets gebeurde. Wat je typte, blijft staan.` }), k);
      k.focus();
    };
    const voorbij = () => {
      if (buiten && open) return;
      dicht();
      buiten = true;
      const naam = maak('input', { className: 'wr-textbox', id: 'opnieuw-naam', name: 'gebruikersnaam', autocomplete: 'username', value: body.dataset.gebruikersnaam ?? '', readOnly: !!body.dataset.gebruikersnaam });
      const woord = maak('input', { className: 'wr-textbox', id: 'opnieuw-wachtwoord', name: 'wachtwoord', type: 'password', autocomplete: 'current-password' });
      const fout = maak('p', { className: 'wr-form-error', id: 'opnieuw-fout' });
      fout.setAttribute('role', 'alert');
      woord.setAttribute('aria-describedby', fout.id);
      const veld = (l, i) => maak('div', { className: 'wr-form-field' }, maak('label', { className: 'wr-form-label', htmlFor: i.id, textContent: l }), i);
      const f = maak('form', { noValidate: true, method: 'post', action: '/inloggen' }, veld('Gebruikersnaam', naam), fout, veld('Wachtwoord', woord), knop('Log in en ga verder', 1));
      f.addEventListener('submit', async e => {
        e.preventDefault();
        try {
          const r = await post('/sessie/opnieuw', { _csrf: csrf(), gebruikersnaam: naam.value, wachtwoord: woord.value });
          const j = await r.json().catch(() => ({}));
          if (r.ok) { neem(j); dicht(); zeg('Je bent weer ingelogd'); concepten.forEach(b => b()); return; }
          fout.textContent = j.fout || 'Inloggen lukte niet. Probeer het opnieuw.';
        } catch { fout.textContent = 'Geen verbinding. Probeer het opnieuw.'; }
        woord.value = ''; woord.focus();
      });
      open = dialoog('Log opnieuw in', 'wr-dialog--dicht', maak('p', { textContent: 'Je was een tijd weg. Wat je typte, staat er nog.' }), f);
      // A browser closes a dialog on the second Escape whatever we say: then it opens again, for the page must stay covered.
      open.addEventListener('cancel', e => e.preventDefault());
      open.addEventListener('close', () => { if (buiten) { open = null; voorbij(); } });
      woord.focus();
    };
    const kijk = () => { const rest = einde - Date.now() - schuif; if (rest <= 0) voorbij(); else if (rest <= marge) waarschuw(); };
    setInterval(kijk, 5000);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) kijk(); });
    kijk();
    return { neem, voorbij };
  })() : null;

  // (d) Keys, off in fields and dialogs, and switchable (WCAG 2.1.4).
  const OPSLAG = 'wijkroute-sneltoetsen';
  let aan = true, ga = 0;
  try { aan = localStorage.getItem(OPSLAG) !== 'uit'; } catch { /* no storage: on */ }
  const toon = () => {
    const lijst = maak('dl', { className: 'wr-toetsen' });
    const rij = (toets, tekst) => lijst.append(maak('dt', {}, maak('kbd', { textContent: toets })), maak('dd', { textContent: tekst.trim() }));
    for (const e of alle('[data-sneltoets]')) rij(e.dataset.sneltoets, e.dataset.sneltoetsNaam || e.textContent);
    for (const e of alle('[data-ga]')) rij('g ' + e.dataset.ga, e.textContent);
    if (document.querySelector('[data-lijst]')) { rij('j', 'Volgende in de lijst'); rij('k', 'Vorige in de lijst'); }
    if (document.querySelector('form[data-concept]')) rij('Ctrl + Enter', 'Bewaar wat je typt');
    rij('?', 'Deze uitleg');
    const v = maak('input', { type: 'checkbox', id: 'toetsen-aan', checked: aan });
    v.addEventListener('change', () => { aan = v.checked; try { localStorage.setItem(OPSLAG, aan ? 'aan' : 'uit'); } catch { /* this page only */ } });
    const d = dialoog('Sneltoetsen', '', lijst, maak('div', { className: 'wr-keuze' }, v, maak('label', { htmlFor: v.id, textContent: 'Sneltoetsen gebruiken' })));
    d.append(knop('Sluiten', 0, () => d.close()));
  };
  for (const k of alle('[data-sneltoetsen]')) { k.hidden = false; k.addEventListener('click', toon); }
  // A picture wider than the screen opens on whom it is about.
  for (const t of alle('[data-midden]')) {
    t.scrollLeft = +t.dataset.midden - t.clientWidth / 2;
    t.addEventListener('focusin', e => { if (e.target !== t) e.target.scrollIntoView({ block: 'nearest', inline: 'nearest' }); });
  }
  for (const k of alle('[data-afdrukken]')) { k.hidden = false; k.addEventListener('click', () => print()); }
  for (const k of alle('[data-kopieer]')) {
    k.hidden = !navigator.clipboard;
    k.addEventListener('click', async () => {
      try { await navigator.clipboard.writeText(document.getElementById(k.dataset.kopieer).innerText); k.textContent = 'Gekopieerd'; } catch { k.textContent = 'Kopiëren lukt hier niet'; }
    });
  }
  document.addEventListener('keydown', e => {
    if (!aan || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.key.length !== 1) return;
    if (e.target.closest('input, textarea, select, dialog, [contenteditable]')) return;
    const t = CSS.escape(e.key);
    let doel = null;
    if (ga > Date.now()) { ga = 0; doel = document.querySelector(`[data-ga="${t}"]`); }
    else if (e.key === 'g') { ga = Date.now() + 1500; return; }
    else if (e.key === 'j' || e.key === 'k') {
      const rijen = alle('[data-lijst] a[data-rij]'), i = rijen.indexOf(document.activeElement);
      rijen[e.key === 'j' ? Math.min(i + 1, rijen.length - 1) : Math.max(i - 1, 0)]?.focus();
      return;
    } else if (e.key === '?') { e.preventDefault(); toon(); return; }
    else doel = document.querySelector(`[data-sneltoets="${t}"]`);
    if (!doel) return;
    e.preventDefault();
    if (doel.matches('input, textarea, select')) { doel.focus(); doel.select?.(); } else doel.click();
  });
  // The user menu closes on Escape and when the eye goes elsewhere.
  for (const m of alle('.wr-menu')) {
    m.addEventListener('keydown', e => { if (e.key === 'Escape' && m.open) { m.open = false; m.querySelector('summary').focus(); } });
    document.addEventListener('click', e => { if (!m.contains(e.target)) m.open = false; });
    m.addEventListener('focusout', e => { if (e.relatedTarget && !m.contains(e.relatedTarget)) m.open = false; });
  }
})();
