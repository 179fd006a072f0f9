// Quick-find: a key from anywhere, suggestions while typing by keyboard and ear, late and failing answers, and without
// JavaScript. And the sieve that every answer of every browser test goes past: here it is seen to stop something.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BREED, SMAL, bewaarBeeld, misgegaan, open, pad, proef } from './delen/hulp.mjs';
import { keur } from './delen/keur.mjs';
import { Verhaal } from './delen/stappen.mjs';
import { bsnIn, gelekt } from './delen/zeef.mjs';

const MOHAMMED = 'Mohammed al-Khatib';
const professional = { rol: 'professional' };

const veld = (page) => page.locator('#snel-zoeken');
const opties = (page) => page.getByRole('option');
const lijst = (page) => page.getByRole('listbox', { name: 'Wie je misschien zoekt' });

/** To the field by its key, and types as a person does. */
async function typ(page, tekst, delay = 20) {
  await page.keyboard.press('/');
  await page.locator('#snel-zoeken:focus').waitFor();
  await page.keyboard.type(tekst, { delay });
}

/** Counts what is asked of the server; `eerst` may hold an answer back. */
async function tel(page, eerst = async () => {}) {
  const gevraagd = [];
  await page.route('**/zoeken/voorstellen', async (route) => {
    const getypt = new URLSearchParams(route.request().postData()).get('zoek');
    gevraagd.push(getypt);
    await eerst(getypt, route);
    await route.continue().catch(() => {}); // the page may have stopped waiting for it
  });
  return gevraagd;
}

test('de zeef houdt tegen wat nergens mag staan', () => {
  assert.equal(bsnIn('BSN 999990019.'), '999990019');
  assert.ok(bsnIn('9999.90.019') && bsnIn('9999 90 019') && bsnIn('12 999990019 1'));
  for (const schoon of ['999990018', '0999990019', 'a999990019', '999990019b', '06 000 00 003']) assert.equal(bsnIn(schoon), null, schoon);
  const lek = (adres, tekst) => gelekt(`http://h${adres}`, tekst) !== null;
  assert.ok(lek('/x', '<p>999990019</p>') && lek('/x', '<a title="9999 90 019">') && lek('/x', '<title>999990019</title>'));
  assert.ok(lek('/x', '{"a":"99999001&#57;"}') && lek('/x?zoek=9999%2090019', '') && lek('/personen/999990019', ''));
  assert.ok(!lek('/x', '<input name="bsn" value="999990019">') && !lek('/x', '<textarea rows=2>999990019</textarea>'));
  assert.ok(lek('/x', '<p>Vluchtheuvel 17</p>') && lek('/x', '3319 ZX') && lek('/personen/x/adres?a=Vluchtheuvel', ''));
  assert.ok(!lek('/personen/x/adres', 'Vluchtheuvel 17') && !lek('/personen/x/wijzigen', '3319ZX') && !lek('/x', 'Vlucht'));
});

proef('een antwoord met een BSN of het geheime adres laat de proef falen', professional, async (page) => {
  await page.route('**/lek*', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>999914753</h1>' }));
  await page.route('**/voorstellen', (route) => route.fulfill({ contentType: 'text/html', body: '<i data-telling="Vluchtheuvel"></i>' }));
  await open(page, '/lek?bsn=999914753');
  await open(page, '/');
  await typ(page, 'otto');
  await page.waitForResponse('**/voorstellen');
  const gezien = (await misgegaan(page)).join('\n');
  for (const wat of ['een BSN in een URL', 'een geheim adres op /zoeken/voorstellen']) assert.match(gezien, new RegExp(wat));
  await open(page, '/lek');
  assert.match((await misgegaan(page)).join('\n'), /een BSN \(99991…\) op \/lek/);
});

test('wie erin staat', { timeout: 120_000 }, async (t) => {
  const v = new Verhaal(t, 'zoeken', { javascript: true });
  try {
    await v.als('anna');
    await v.stap('een melding van Mohammed', async () => {
      await v.klik('Nieuwe melding');
      await v.verstuur({ zoek: MOHAMMED }, 'Zoek');
      await v.klik('Nieuwe persoon invoeren');
      await v.verstuur({ hulpvraag: 'Wie leest mijn brief?', kanaal: 'telefoon', melder: 'inwoner', spoed: ['geen'] }, 'Melding vastleggen');
    });
  } finally {
    await v.sluit();
  }
});

proef('een toets brengt je van elke pagina naar het zoekveld, en pijl en Enter naar de persoon', professional, async (page) => {
  const casus = await page.locator('main table a').first().getAttribute('href');
  for (const waar of ['/wachtlijst', '/sociale-kaart', '/meldingen/zoek', casus, '/']) {
    await open(page, waar);
    await page.locator('h1').click(); // who stands in a field of the page itself, leaves it first
    await typ(page, 'x');
    assert.equal(await veld(page).inputValue(), 'x', waar);
  }
  await veld(page).fill('');
  await page.keyboard.type('muhamm', { delay: 20 });
  await lijst(page).waitFor();
  const klinkt = page.getByRole('group', { name: 'Klinkt hetzelfde, anders geschreven' });
  assert.match(await klinkt.innerText(), new RegExp(MOHAMMED));
  assert.equal(await veld(page).getAttribute('aria-expanded'), 'true');
  assert.equal(await veld(page).getAttribute('aria-controls'), await lijst(page).getAttribute('id'));
  await page.getByRole('status').filter({ hasText: '1 persoon met een naam die hetzelfde klinkt. Kies met pijl omlaag.' }).waitFor();
  assert.equal(await veld(page).getAttribute('aria-activedescendant'), null);
  await page.keyboard.press('ArrowDown');
  const gekozen = page.getByRole('option', { selected: true });
  assert.equal(await veld(page).getAttribute('aria-activedescendant'), await gekozen.getAttribute('id'));
  assert.match(await gekozen.innerText(), new RegExp(MOHAMMED));
  // Past the last stands the field itself again, and before it the last.
  await page.keyboard.press('ArrowDown');
  assert.equal(await gekozen.count(), 0);
  await page.keyboard.press('ArrowUp');
  await bewaarBeeld(page, 'zoeken-muhamm');
  await Promise.all([page.waitForURL('**/personen/*'), page.keyboard.press('Enter')]);
  assert.match(await page.locator('h1').innerText(), new RegExp(MOHAMMED));
});

proef('Enter zonder keuze zoekt, en de muis kiest ook', professional, async (page) => {
  await typ(page, 'ijsbrandy');
  await lijst(page).waitFor();
  await Promise.all([page.waitForURL('**/zoeken'), page.keyboard.press('Enter')]);
  assert.match(await page.locator('main').innerText(), /Gevonden[\s\S]*Gerrit IJsbrandy/);
  await page.locator('h1').click();
  await typ(page, 'sjoerd ijs');
  await Promise.all([page.waitForURL('**/personen/*'), opties(page).filter({ hasText: 'Sjoerd IJsbrandy' }).click()]);
  assert.match(await page.locator('h1').innerText(), /Sjoerd/);
});

proef('Escape sluit de lijst en laat staan wat je typte; wat al gevraagd was, wordt niet nog eens gevraagd', professional, async (page) => {
  const gevraagd = await tel(page);
  await typ(page, 'tav');
  await lijst(page).waitFor();
  await page.keyboard.press('Escape');
  await lijst(page).waitFor({ state: 'detached' });
  assert.deepEqual([await veld(page).inputValue(), await veld(page).getAttribute('aria-expanded')], ['tav', 'false']);
  await page.keyboard.press('ArrowDown');
  await lijst(page).waitFor();
  await page.keyboard.type('a');
  await page.waitForResponse('**/zoeken/voorstellen');
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(400);
  await lijst(page).waitFor();
  assert.deepEqual(gevraagd, ['tav', 'tava']);
  // Leaving the field leaves the list; one letter is too little to look for.
  await page.keyboard.press('Tab');
  await lijst(page).waitFor({ state: 'detached' });
  await page.locator('h1').click();
  await typ(page, 't');
  await page.waitForTimeout(400);
  assert.equal(gevraagd.length, 2);
});

proef('wie snel typt, vraagt weinig, en een laat antwoord komt niet over een later heen', professional, async (page) => {
  let laat;
  const gevraagd = await tel(page, (getypt) => (getypt === 'ta' ? new Promise((klaar) => { laat = klaar; }) : null));
  await typ(page, 'ta');
  await page.waitForRequest('**/zoeken/voorstellen');
  await page.keyboard.type('vares lopes', { delay: 10 });
  await opties(page).filter({ hasText: 'Tavares Lopes' }).waitFor();
  laat();
  await page.waitForTimeout(500);
  assert.equal(await opties(page).count(), 1);
  assert.equal(gevraagd[0], 'ta');
  assert.equal(gevraagd.at(-1), 'tavares lopes');
  assert.ok(gevraagd.length <= 3, gevraagd.join(' | '));
});

proef('zonder verbinding of na een fout antwoord werkt het formulier zoals altijd', professional, async (page) => {
  let hoe = (route) => route.abort();
  await page.route('**/zoeken/voorstellen', (route) => hoe(route));
  await typ(page, 'kluivers');
  await page.waitForTimeout(500);
  hoe = (route) => route.fulfill({ status: 500, body: 'kapot' });
  await page.keyboard.type(' tim');
  await page.waitForTimeout(500);
  assert.equal(await lijst(page).count(), 0);
  assert.equal(await veld(page).inputValue(), 'kluivers tim');
  await Promise.all([page.waitForURL('**/zoeken'), page.keyboard.press('Enter')]);
  assert.match(await page.locator('main').innerText(), /Tim Kluivers/);
  assert.deepEqual((await misgegaan(page)).filter((fout) => !/onderdeel gaf 500/.test(fout)), []);
});

proef('wat je typt staat in geen URL, en een BSN en een geheim adres staan in geen voorstel', professional, async (page) => {
  await typ(page, '999915071', 1);
  await opties(page).filter({ hasText: 'Saskia Otto' }).waitFor();
  assert.equal(await opties(page).count(), 1);
  await veld(page).fill('');
  await page.keyboard.type('vluchtheuvel', { delay: 1 });
  await page.getByText('Niemand gevonden.', { exact: false }).first().waitFor();
  assert.equal(pad(page), '/');
});

for (const venster of [BREED, SMAL]) {
  proef(`met de lijst open is de bladzijde in orde op ${venster.width}`, { ...professional, venster }, async (page) => {
    for (const [getypt, wat] of [['muhamm', MOHAMMED], ['ijs', 'IJsbrandy'], ['zzxq', 'Niemand gevonden']]) {
      await veld(page).fill('');
      await veld(page).pressSequentially(getypt);
      const blad = page.locator('.wr-voorstellen', { hasText: wat });
      await blad.waitFor();
      await page.keyboard.press('ArrowDown');
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual((await keur(page, venster, { grondig: false })).fouten, []);
        await bewaarBeeld(page, `zoeken-${getypt}-${colorScheme}-${venster.width}`);
      }
      await blad.waitFor();
      const vak = await blad.boundingBox();
      assert.ok(vak.x >= 0 && vak.x + vak.width <= venster.width, JSON.stringify(vak));
    }
  });
}

proef('zonder JavaScript zoekt het formulier zoals altijd', { ...professional, javascript: false }, async (page) => {
  assert.equal(await veld(page).getAttribute('role'), null);
  await veld(page).fill('ijsbrandy');
  await Promise.all([page.waitForURL('**/zoeken'), page.keyboard.press('Enter')]);
  assert.match(await page.locator('main').innerText(), /Gevonden[\s\S]*Gerrit IJsbrandy/);
});
