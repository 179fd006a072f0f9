// A contactmoment in ten seconds: from a cold page by keyboard alone in at most four interactions, without JavaScript
// too, and with two people at one note.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pad, proef } from './delen/hulp.mjs';
import { Verhaal, zegt } from './delen/stappen.mjs';

/** Counts what a hand does: a key or key combination is one, typing a text without a pause is one. */
function toetsenbord(page) {
  const gedaan = [];
  const naPagina = async (doe) => {
    await Promise.all([page.waitForEvent('framenavigated'), doe()]);
    await page.waitForLoadState('load');
  };
  return {
    gedaan,
    async toets(naam) { gedaan.push(naam); await naPagina(() => page.keyboard.press(naam)); },
    async typ(tekst) { gedaan.push(tekst); await page.keyboard.type(tekst); },
  };
}

const INGEVULD = () => document.activeElement?.getAttribute('name');

proef('een contactmoment van een koude pagina in hoogstens vier handelingen, met het toetsenbord alleen', { rol: 'professional' }, async (page) => {
  assert.equal(pad(page), '/');
  const t = toetsenbord(page);
  await t.toets('c');
  assert.equal(pad(page), '/contact/nieuw');
  const naam = await page.locator('main a[data-sneltoets="1"]').innerText();
  await t.toets('1');
  assert.equal(await page.evaluate(INGEVULD), 'tekst');
  await t.typ('Belde: de brief is binnen, we lezen hem samen.');
  await t.toets('Control+Enter');
  await zegt(page, 'Bewaard: contactmoment', 'de brief is binnen', `over ${naam}`, 'Telefoon');
  assert.ok(t.gedaan.length <= 4, t.gedaan.join(' | '));
});

proef('op een casus zijn het er drie, en de toets doet niets terwijl iemand typt', { rol: 'professional' }, async (page) => {
  await page.locator('main table a').filter({ hasText: 'Gerrit IJsbrandy' }).click();
  await page.waitForURL('**/casussen/*');
  const casus = pad(page);
  const t = toetsenbord(page);
  await t.toets('c');
  assert.equal(pad(page), `${casus}/contactmomenten/nieuw`);
  await t.typ('c en nog eens c: alles blijft staan');
  assert.equal(await page.locator('[name=tekst]').inputValue(), 'c en nog eens c: alles blijft staan');
  await t.toets('Control+Enter');
  assert.equal(pad(page), casus);
  assert.ok(t.gedaan.length <= 3, t.gedaan.join(' | '));
});

proef('wat volgt komt tevoorschijn als het gekozen wordt, en wordt in dezelfde keer bewaard', { rol: 'professional' }, async (page) => {
  await page.keyboard.press('c');
  await page.waitForURL('**/contact/nieuw');
  // The eye starts at the first casus of the list: Enter takes it.
  await Promise.all([page.waitForURL('**/contactmomenten/nieuw'), page.keyboard.press('Enter')]);
  const waarover = page.locator('[name=afspraak_waarover]');
  assert.equal(await waarover.isVisible(), false);
  await page.getByLabel('Een afspraak', { exact: true }).check();
  assert.equal(await waarover.isVisible(), true);
  assert.equal(await page.locator('[name=taak_wat]').isVisible(), false);
  await page.locator('[name=tekst]').fill('We spreken elkaar weer.');
  for (const [naam, waarde] of Object.entries({ op: '30-11-2026', tijd: '25.00', plaats: 'Thuis', waarover: 'De post' })) {
    await page.locator(`[name=afspraak_${naam}]`).fill(waarde);
  }
  await page.keyboard.press('Control+Enter');
  await page.locator('.wr-form-error').first().waitFor();
  assert.equal(await waarover.inputValue(), 'De post');
  await page.locator('[name=afspraak_tijd]').fill('14.05');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Bewaard: contactmoment en afspraak').waitFor();
  await zegt(page, 'maandag 30 november 2026 om 14.05', 'De post');
});

for (const javascript of [true, false]) {
  test(`een contactmoment met de muis, ${javascript ? 'met' : 'zonder'} JavaScript`, { timeout: 120_000 }, async (t) => {
    const v = new Verhaal(t, `contact-${javascript ? 'js' : 'zonder-js'}`, { javascript });
    try {
      await v.als('anna');
      await v.stap('van een koude pagina, op naam gezocht', async () => {
        await v.klik('Contactmoment', { in: 'header' });
        await v.zegt('voor welke casus?');
        await v.verstuur({ zoek: 'IJsbrandy' }, 'Zoek een andere casus');
        await v.klik(/IJsbrandy/);
      });
      await v.stap('over twee mensen, met een taak erbij', async () => {
        await v.verstuur({ soort: 'huisbezoek', tekst: 'Samen aan tafel gezeten.', over: ['Gerrit', 'Nel'], vervolg: 'taak', taak_wat: 'Bel de zoon' }, 'Bewaar het contactmoment');
        await v.zegt('Bewaard: contactmoment en taak', 'IJsbrandy en Nel', 'Taak: Bel de zoon');
      });
      await v.stap('verbeteren laat staan wat er stond', async () => {
        await v.klik('Huisbezoek');
        await v.verstuur({ tekst: 'Samen met de zoon aan tafel gezeten.' }, 'Bewaar de verbetering');
        await v.zegt('Samen met de zoon', 'verbeterd op', 'Wat er eerst stond');
      });
      await v.stap('een taak gaat af zonder dat de lijst uit beeld raakt', async () => {
        await v.klik('Gedaan');
        assert.match(v.page.url(), /#taken-kop$/);
        await v.zegt('Taak afgevinkt');
      });
    } finally {
      await v.sluit();
    }
  });
}

test('wie als tweede verbetert, houdt de eigen tekst', { timeout: 120_000 }, async (t) => {
  const v = new Verhaal(t, 'contact-twee', { javascript: true });
  const open = async () => {
    await v.openCasus('Gerrit IJsbrandy');
    await v.klik('Telefoon', { in: '.wr-tijdlijn' });
  };
  try {
    await v.als('anna');
    await v.stap('twee mensen openen hetzelfde contactmoment, joris bewaart eerst', async () => {
      await open();
      await v.als('joris');
      await open();
      await v.verstuur({ tekst: 'Zo zei joris het.' }, 'Bewaar de verbetering');
    });
    await v.stap('anna ziet wat joris schreef, en haar tekst staat er nog', async () => {
      await v.als('anna');
      await v.vul({ tekst: 'Zo zei anna het.' });
      await v.klik('Bewaar de verbetering');
      await v.zegt('Dit is intussen gewijzigd', 'Zo zei joris het.');
      assert.equal(await v.page.locator('[name=tekst]').inputValue(), 'Zo zei anna het.');
      await v.klik('Bewaar de verbetering');
      await v.zegt('Zo zei anna het.', 'verbeterd op');
    });
  } finally {
    await v.sluit();
  }
});
