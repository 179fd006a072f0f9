// How a person gets through a page: click what is visible, fill what is asked, read what it says.
// Nothing here opens a URL; what cannot be reached by clicking cannot be reached in a story.
import assert from 'node:assert/strict';
import { accounts, bewaar, bewaarHtml, inloggen, misgegaan, nieuwePagina } from './hulp.mjs';

/** A story fails at its first step that does not hold; the steps after it would only echo that. */
export class Verhaal {
  constructor(t, naam, { javascript }) {
    Object.assign(this, { t, naam, javascript, paginas: new Map(), wie: null });
  }

  /** One step with a name of its own in the report; what it shows is saved. */
  async stap(naam, doe) {
    let fout = null;
    await this.t.test(naam, async () => {
      try {
        await doe();
        assert.deepEqual(await misgegaan(this.page), []);
        // Without JavaScript the pages look the same: one picture of each will do.
        await (this.javascript ? bewaar : bewaarHtml)(this.page, `${this.naam}-${naam}`);
      } catch (e) {
        fout = e;
        await bewaar(this.page, `fout-${this.naam}-${naam}`).catch(() => {});
        throw e;
      }
    });
    if (fout) throw new Error(`${this.naam} stopt bij "${naam}"`);
  }

  /** Who sits at the screen now; everybody keeps a browser of their own. */
  async als(gebruikersnaam) {
    this.wie = gebruikersnaam;
    if (!this.paginas.has(gebruikersnaam)) {
      const page = await nieuwePagina({ javascript: this.javascript });
      this.paginas.set(gebruikersnaam, page);
      await inloggen(page, this.account());
    }
  }

  /** The account of who sits at the screen. */
  account() {
    const gevonden = accounts.find((a) => a.gebruikersnaam === this.wie);
    assert.ok(gevonden, `de demo kent geen ${this.wie}`);
    return gevonden;
  }

  get page() {
    return this.paginas.get(this.wie);
  }

  async sluit() {
    for (const page of this.paginas.values()) await page.context().close();
  }

  /** Clicks the visible link or button with this name: the first whose words start with it. */
  async klik(naam, { in: waar } = {}) {
    await klik(this.page, naam, waar);
  }

  /** Is there a field with this name on the page? */
  heeftVeld(naam) {
    return this.page.locator(`main [name="${naam}"]`).count();
  }

  async vul(velden) {
    await vul(this.page, velden);
  }

  /** Fills the form and presses its button; a page that complains ends the story with its complaint. */
  async verstuur(velden, knop) {
    await vul(this.page, velden);
    await klik(this.page, knop);
    await geenKlacht(this.page);
  }

  async zegt(...woorden) {
    await zegt(this.page, ...woorden);
  }

  async zegtNiet(...woorden) {
    const tekst = await tekstVan(this.page);
    for (const woord of woorden) assert.ok(!bevat(tekst, woord), `"${woord}" hoort hier niet te staan`);
  }

  /** Back to the casus by the link at the top of the page, as often as that takes. */
  async naarCasus() {
    for (let i = 0; i < 4 && !(await opCasus(this.page)); i += 1) {
      await volg(this.page, this.page.locator('a.wr-kop__terug').first());
    }
    assert.ok(await opCasus(this.page), `geen weg terug naar de casus vanaf ${await this.page.title()}`);
  }

  /** Opens the casus from the first page of this person. */
  async openCasus(naam) {
    const rij = () => this.page.locator('main table a').filter({ hasText: naam }).first();
    await klik(this.page, 'Werkvoorraad', 'header');
    // Who is not in the casus finds it with the team.
    if (!(await rij().count())) await klik(this.page, 'Wijkteam', 'nav.wr-keuzelijn');
    await volg(this.page, rij());
  }

  /** The nth link in this part of the page. */
  async volgRij(waar, nummer) {
    await volg(this.page, this.page.locator(`${waar} li a`).nth(nummer));
  }

  /** To one of the steps on the line of the route. */
  async naarStap(naam) {
    await this.naarCasus();
    await volg(this.page, this.page.locator('nav.wr-stappenlijn a').filter({ hasText: patroon(naam) }).first());
  }
}

function opCasus(page) {
  return page.locator('nav.wr-stappenlijn').count();
}

/** Clicks and waits for the page that comes. */
async function volg(page, ding) {
  assert.ok(await ding.count(), `er is niets om op te klikken op "${await page.title()}": ${ding}`);
  await toonbaar(ding);
  const antwoord = page.waitForResponse((r) => r.request().isNavigationRequest() && (r.status() < 300 || r.status() >= 400));
  await ding.click();
  await antwoord;
  await page.waitForLoadState('load');
}

/** The start of the words on a link or button; a long word may carry soft hyphens. */
function patroon(naam) {
  if (naam instanceof RegExp) return naam;
  const letters = [...naam].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&'));
  return new RegExp(`^\\s*${letters.join('\u00ad?')}`, 'i');
}

async function klik(page, naam, waar = 'main') {
  const ding = page.locator(waar).locator('a[href], button[type=submit], button:not([type])').filter({ hasText: patroon(naam) }).first();
  if (!(await ding.count())) {
    const er = await page.locator('main').locator('a[href], button').allInnerTexts();
    assert.fail(`geen "${naam}" op "${await page.title()}"; wel: ${er.map((e) => e.trim().slice(0, 40)).join(' | ').slice(0, 900)}`);
  }
  await volg(page, ding);
}

/** Opens what is folded around it, by its summary, as a hand would. */
async function toonbaar(ding) {
  for (let i = 0; i < 3 && !(await ding.isVisible()); i += 1) {
    const dicht = ding.locator('xpath=ancestor::details[not(@open)][1]/summary');
    if (!(await dicht.count())) break;
    await dicht.first().click();
  }
}

/** Fills fields by name: a text, `true` for a tick, a list for ticks; a choice by its code or the start of its words. */
export async function vul(page, velden) {
  for (const [naam, waarde] of Object.entries(velden)) {
    const veld = page.locator(`main [name="${naam}"]`);
    assert.ok(await veld.count(), `geen veld ${naam} op "${await page.title()}"`);
    await toonbaar(veld.first());
    const soort = await veld.first().evaluate((e) => (e.tagName === 'SELECT' ? 'select' : e.type));
    if (soort === 'select') await kies(veld.first(), waarde);
    else if (soort === 'radio') await tik(page, naam, waarde);
    else if (soort === 'checkbox') for (const w of [waarde].flat()) await tik(page, naam, w === true ? 'ja' : w);
    else await veld.first().fill(waarde);
  }
}

function begint(woorden, met) {
  return met instanceof RegExp ? met.test(woorden) : woorden.startsWith(met);
}

async function kies(veld, waarde) {
  const opties = await veld.locator('option').evaluateAll((o) => o.map((e) => ({ code: e.value, woorden: e.textContent.trim() })));
  const optie = opties.find((o) => o.code === waarde) ?? opties.find((o) => o.code && begint(o.woorden, waarde));
  assert.ok(optie, `geen keuze "${waarde}"; wel: ${opties.map((o) => o.woorden).join(' | ').slice(0, 600)}`);
  await veld.selectOption(optie.code);
}

/** A radio or checkbox is ticked on its label; a code, or the start of the label. */
async function tik(page, naam, waarde) {
  const alle = page.locator(`main [name="${naam}"]`);
  const codes = await alle.evaluateAll((e) => e.map((i) => ({ id: i.id, code: i.value, aan: i.checked, woorden: i.labels?.[0]?.innerText ?? '' })));
  const keuze = codes.find((c) => c.code === waarde) ?? codes.find((c) => begint(c.woorden, waarde));
  assert.ok(keuze, `geen keuze "${waarde}" bij ${naam}; wel: ${codes.map((c) => `${c.code} (${c.woorden})`).join(' | ').slice(0, 600)}`);
  if (!keuze.aan) await page.locator(`label[for="${keuze.id}"]`).click();
}

export async function tekstVan(page) {
  return (await page.locator('main').innerText()).replace(/\u00ad/g, '').replace(/\s+/g, ' ');
}

function bevat(tekst, woord) {
  return woord instanceof RegExp ? woord.test(tekst) : tekst.toLowerCase().includes(woord.toLowerCase());
}

export async function zegt(page, ...woorden) {
  const tekst = await tekstVan(page);
  for (const woord of woorden) assert.ok(bevat(tekst, woord), `"${woord}" staat er niet: ${tekst.slice(0, 1500)}`);
}

async function geenKlacht(page) {
  const klacht = page.locator('[data-foutoverzicht], .wr-form-error');
  if (await klacht.count()) assert.fail((await klacht.allInnerTexts()).join(' ').replace(/\s+/g, ' '));
}
