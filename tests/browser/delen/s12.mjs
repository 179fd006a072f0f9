// A girl of fourteen whose aanbieder asks for six months more: no new onderzoek, only a judgement. From the screening
// straight to the advies, and four weeks to stop gently.
import { Verhaal } from './stappen.mjs';

export async function s12(t, { naam, javascript }) {
  const v = new Verhaal(t, naam, { javascript });
  const zij = `Fenna ${naam}`;
  try {
    await begin(v, zij);
    await advies(v);
    await besluit(v, zij);
    await uitvoering(v, zij);
  } finally {
    await v.sluit();
  }
}

async function begin(v, zij) {
  await v.als('joris');
  await v.stap('de aanbieder meldt, en het meisje weet ervan', async () => {
    await v.klik('Nieuwe melding');
    await v.verstuur({ zoek: v.naam }, 'Zoek');
    await v.klik('Nieuwe persoon invoeren');
    await v.verstuur({
      voornaam: 'Fenna', achternaam: v.naam, geboortedatum: '16-08-2012', wijkcode: 'WK050509', woonplaats: 'Dordrecht',
      hulpvraag: 'Heb ik deze hulp nog nodig?', kanaal: 'aanbieder', melder: 'professional', melder_naam: 'De begeleider', inwoner_weet: 'ja',
      spoed: ['geen'], wet: 'jeugdwet',
    }, 'Melding vastleggen');
    await v.verstuur({ bevestigd_op: '23-11-2026', bevestigd_kanaal: 'e-mail', clientondersteuning: true }, 'Vastleggen');
    await v.naarCasus();
    await v.zegt(zij, '14 jaar', 'Heb ik deze hulp nog nodig?', 'Er loopt nu geen wettelijke termijn');
  });
  await v.stap('haar moeder heeft gezag en staat in het huishouden', async () => {
    await v.klik('Voeg toe', { in: '[aria-labelledby=huishouden-kop]' });
    await v.verstuur({ voornaam: 'Wilma', achternaam: v.naam, geboortedatum: '11-06-1982', relatie: 'ouder', woont_in: true }, 'Toevoegen');
    await v.klik('Gezag toevoegen', { in: '[aria-labelledby=hier-kop]' });
    await v.verstuur({ soort: 'ouder-alleen', bron: 'gezagsregister', gezien_op: '23-11-2026', wie: 'Wilma' }, 'Bewaren');
    await v.zegt('ouderlijk gezag, alleen', 'gezien op 23-11-2026');
    await v.openCasus(zij);
    await v.zegt('Wilma', 'gezag');
  });
  await v.stap('de screening gaat langs de korte weg naar het advies', async () => {
    await v.klik('Begin de screening');
    await v.verstuur({
      aard: 'enkelvoudig', leefgebieden: ['mentale-gezondheid'], wetten: ['jeugdwet'], veiligheid: 'geen-zorgen', uitkomst: 'advies',
      motivering: 'Eén afgebakende vraag. Een nieuw onderzoek is niet nodig.', clientondersteuning: true,
    }, 'Screening afronden');
    await v.zegt('Nu: advies', 'Advies (hier zijn we)');
  });
}

async function advies(v) {
  await v.stap('het gezin vraagt zelf aan; SOJ heeft acht weken', async () => {
    await v.klik('De inwoner wil iets aanvragen');
    await v.zegt('Vraagt alleen een aanbieder of verwijzer erom, dan is er nog geen aanvraag');
    await v.verstuur({ wet: 'jeugdwet', ontvangen_op: '23-11-2026', kanaal: 'telefoon', door: 'ouder', wens: 'Nog even, voor de zekerheid.' }, 'Leg de aanvraag vast');
    await v.zegt('Besluit Jeugdwet', '18 januari 2027', 'nog 56 dagen');
    await v.naarCasus();
  });
  await v.stap('het advies is geschreven en verzonden; nu is SOJ aan zet', async () => {
    await v.klik('Bekijk de adviezen');
    await v.klik('Jeugdwet');
    await v.verstuur({
      product: '45', resultaat: 'Afbouwen zonder terugval.', strekking: 'deels', aard: 'Ambulante begeleiding, om af te bouwen',
      omvang: 'Twee gesprekken', duur: '4 weken', leveringsvorm: 'zin', motivering: 'De doelen zijn grotendeels bereikt.',
      voorliggend: 'De meidengroep begint in januari.', afbakening: 'Geen Wmo of Zvw.', alternatieven: 'Zes maanden: daar is geen doel voor.',
      lichter_alternatief: 'Vier weken afbouw.', wens_inwoner: 'Moeder wil liever zes maanden.',
    }, 'Bewaar het concept');
    await v.klik('Bekijk en verzend naar SOJ');
    const toch = await v.heeftVeld('toch_reden');
    await v.verstuur(toch ? { toch_reden: 'Een lichte toets past bij deze vraag.' } : {}, 'Verzend naar SOJ');
    await v.zegt('SOJ is aan zet');
  });
}

async function besluit(v, zij) {
  await v.als('olaf');
  await v.stap('olaf ziet alleen het advies, en besluit gedeeltelijk', async () => {
    await v.klik('Adviezen', { in: 'header' });
    await v.klik(zij);
    await v.zegt('De doelen zijn grotendeels bereikt', 'Dit is alles wat het wijkteam voor dit besluit deelt', '18 januari 2027');
    await v.klik('Pak het op');
    await v.klik('Leg het besluit vast');
    await v.verstuur({
      dictum: 'gedeeltelijk', product: '45', geldig_van: '16-12-2026', geldig_tot: '12-01-2027', volgt_advies: 'ja', besloten_op: '23-11-2026',
      bekendgemaakt_op: '23-11-2026', kenmerk: 'SOJ-PROEF-12', toelichting: 'Vier weken afbouw.',
    }, 'Kijk het besluit na');
    await v.klik('Leg het besluit vast');
    await v.zegt('gedeeltelijk toegekend', 'Vier weken afbouw', '12-01-2027');
  });
}

async function uitvoering(v, zij) {
  await v.als('joris');
  await v.stap('joris leest het besluit en de afbouw begint', async () => {
    await v.klik('Werkvoorraad', { in: 'header' });
    await v.zegt('Nieuw antwoord', zij);
    await v.openCasus(zij);
    await v.klik('De hulp begint');
    await v.verstuur({ reden: 'Het besluit is er ruim op tijd.' }, 'Zet deze stap');
    await v.zegt('Nu: uitvoering', 'Plan (overgeslagen)');
    await v.klik('Ga verder met de uitvoering');
    await v.klik('Leg hulp vast');
    await v.verstuur({ wie: 'Jeugdhulpaanbieder', wat: 'Afbouw in vier weken', besluit_id: /./, gevraagd_op: '23-11-2026' }, 'Bewaar de hulp');
    await v.zegt('Afbouw in vier weken', 'Jeugdhulpaanbieder');
  });
}
