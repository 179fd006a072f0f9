// Somebody entered twice: asked at entry, laid beside each other, made one, and made two again. These pages come of
// what people do, so no link of the walk leads to most of them; each is judged here as it stands, wide and narrow.
import assert from 'node:assert/strict';
import { BREED, SMAL, bewaar, misgegaan } from './hulp.mjs';
import { keur } from './keur.mjs';

/** Judges the page as it stands: a form that complains cannot be loaded again. */
async function keurHier(t, v, naam) {
  for (const venster of [BREED, SMAL]) {
    await t.test(`${naam} op ${venster.width}`, async () => {
      await v.page.setViewportSize(venster);
      await bewaar(v.page, `dubbel-${naam}-${venster.width}`);
      const { fouten } = await keur(v.page, venster);
      assert.deepEqual(fouten, []);
    });
  }
  await v.page.setViewportSize(BREED);
  assert.deepEqual(await misgegaan(v.page), []);
}

async function naarDeLijst(v) {
  await v.page.locator('header input[name=zoek]').fill('Post');
  await v.klik('Zoek', { in: 'header' });
  await v.klik('Misschien dubbel');
}

/** As anna. In the end one pair is made one, and the pair of the demo still waits. */
export async function maakDubbel(t, v) {
  await v.stap('wie er al staat, wordt bij het invoeren gevraagd', async () => {
    await v.klik('Nieuwe melding', { in: 'header' });
    await v.verstuur({ zoek: 'Sanna Post' }, 'Zoek');
    await v.klik('Nieuwe persoon invoeren');
    await v.vul({
      voornaam: 'Sanna', achternaam: 'Post', geboortedatum: '16-08-2012', telefoon: '06 - 000 00 12', hulpvraag: 'Wie helpt mij straks?',
      kanaal: 'telefoon', melder: 'inwoner', spoed: ['geen'],
    });
    await v.klik('Melding vastleggen');
    await v.zegt('Is dit iemand die we al kennen?', 'Dit is Sanne Post, geboren 16-08-2012', 'Waarom: zelfde geboortedatum');
  });
  await keurHier(t, v, 'de vraag bij het invoeren');
  await v.stap('iemand anders, denkt wie de telefoon opneemt', async () => {
    await v.verstuur({ dezelfde: 'anders' }, 'Melding vastleggen');
    await naarDeLijst(v);
    await v.zegt('Dianne van den IJsel', 'Diana van den IJssel', 'Waarom: zelfde geboortedatum');
  });
  await keurHier(t, v, 'de lijst');
  await v.stap('toch dezelfde: naast elkaar, met wat verschilt', async () => {
    await v.klik('Twee mensen', { in: 'nav[aria-label="Welke paren"]' });
    await v.klik('Bekijk en voeg samen');
    await v.zegt('Is dit één persoon?', 'Sanne Post', 'Sanna Post', 'Kies wat klopt', 'Casussen: 1', 'Er blijft één persoon over');
  });
  await keurHier(t, v, 'twee naast elkaar');
  await v.stap('samengevoegd, met de weg terug', async () => {
    await v.verstuur({ voornaam: 'Sanne' }, 'Voeg samen tot één persoon');
    await v.zegt('Samengevoegd tot één persoon', 'Toch twee mensen?', 'Krijgt terug: casussen (1)');
  });
  await keurHier(t, v, 'samengevoegd');
  await v.stap('wat later is verbeterd, blijft waar het is', async () => {
    await v.klik('Naar de persoon');
    await v.klik('Gegevens wijzigen');
    await v.verstuur({ email: 'sanne@voorbeeld.nl' }, 'Bewaren');
    await v.klik('Samengevoegd uit twee');
    await v.zegt('dat blijft bij Sanne Post: E-mail');
  });
  await keurHier(t, v, 'voor het terugdraaien');
  await v.stap('teruggedraaid: weer twee', async () => {
    await v.klik('Draai de samenvoeging terug');
    await v.zegt('Het zijn weer twee personen', 'Later verbeterd, en gebleven bij de eerste: E-mail', 'Sanna Post');
  });
  await keurHier(t, v, 'na het terugdraaien');
  await v.stap('en nog eens samengevoegd, zodat iedereen het ziet', async () => {
    await naarDeLijst(v);
    await v.klik('Twee mensen', { in: 'nav[aria-label="Welke paren"]' });
    await v.klik('Bekijk en voeg samen');
    await v.verstuur({}, 'Voeg samen tot één persoon');
  });
}
