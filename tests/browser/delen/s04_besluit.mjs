// The second half of that story: the aanvraag, the advies between wijkteam and SDD, the help and the end.

export async function advies(v, hij) {
  await v.stap('de aanvraag is ontvangen en de twee weken voor SDD lopen', async () => {
    await v.naarCasus();
    await v.klik('De inwoner wil iets aanvragen');
    await v.verstuur({ wet: 'wmo', ontvangen_op: '23-11-2026', kanaal: 'verslag', door: 'inwoner', wens: 'Een traplift. Ik wil thuis blijven.' }, 'Leg de aanvraag vast');
    await v.zegt('Een traplift', 'Besluit Wmo', '7 december 2026');
    await v.naarCasus();
    await v.klik('Naar het advies');
    await v.verstuur({ reden: 'De aanvraag is getekend; SDD beslist.' }, 'Zet deze stap');
    await v.zegt('Advies', 'Besluit Wmo', '7 december 2026');
  });
  await v.stap('het advies is geschreven, nagelezen en verzonden; nu is SDD aan zet', async () => {
    await v.naarStap('Advies');
    await v.klik('Wmo');
    await v.verstuur({
      product: '13', resultaat: 'Hendrik komt veilig boven.', strekking: 'toekennen', aard: 'Traplift', omvang: 'Eén traplift',
      duur: 'Zolang nodig', leveringsvorm: 'zin', motivering: 'Hij kan de trap niet meer op.', voorliggend: 'Er is niets wat voorgaat.',
      afbakening: 'Zvw: fysiotherapie.', alternatieven: 'Een bed beneden: dat willen zij niet.', lichter_alternatief: 'Een leuning helpt hem niet.',
    }, 'Bewaar het concept');
    await v.zegt('Dit is nog een concept', 'Alles is er');
    await v.klik('Bekijk en verzend naar SDD');
    await v.zegt('Na het verzenden staat het vast');
    await v.verstuur({}, 'Verzend naar SDD');
    await v.zegt('SDD is aan zet', 'Traplift');
  });
  await v.als('saskia');
  await v.stap('saskia vindt het advies, pakt het op en vraagt iets terug', async () => {
    await v.klik('Adviezen', { in: 'header' });
    await v.zegt(hij, '7-12-2026');
    await v.klik(hij);
    await v.zegt('Nog niemand behandelt dit advies', 'Hij kan de trap niet meer op');
    await v.klik('Pak het op');
    await v.zegt('Jij behandelt dit advies');
    await v.klik('Stel een vraag');
    await v.verstuur({ onderdeel: 'alternatieven', vraag: 'Keek een ergotherapeut mee?' }, 'Verzend de vraag');
    await v.zegt('Het wijkteam is aan zet', 'wacht op antwoord', '7 december 2026');
  });
  await v.als('anna');
  await v.stap('anna ziet dat de vraag op haar wacht, en antwoordt', async () => {
    await v.klik('Werkvoorraad', { in: 'header' });
    await v.zegt('Beantwoord de vraag van SDD');
    await v.openCasus(hij);
    await v.naarStap('Advies');
    await v.klik('Wmo 2015: Woonvoorzieningen');
    await v.zegt('Wij zijn aan zet', 'antwoord geven op de vraag');
    await v.klik('Geef antwoord');
    await v.verstuur({ antwoord: 'Ja, op 19 november. Hij kan er zelf mee om.' }, 'Verzend het antwoord');
    await v.zegt('SDD is aan zet');
  });
}

export async function besluit(v, hij) {
  await v.als('saskia');
  await v.stap('saskia leest het antwoord en legt het besluit vast, na nog één keer kijken', async () => {
    await v.klik('Adviezen', { in: 'header' });
    await v.klik('van mij');
    await v.klik(hij);
    await v.zegt('Hij kan er zelf mee om');
    await v.klik('Leg het besluit vast');
    await v.verstuur({
      dictum: 'toegekend', product: '13', geldig_van: '01-12-2026', volgt_advies: 'ja', besloten_op: '23-11-2026',
      bekendgemaakt_op: '23-11-2026', kenmerk: 'SDD-PROEF-1', toelichting: 'De leverancier belt.',
    }, 'Kijk het besluit na');
    await v.zegt('Klopt het besluit?', 'SDD-PROEF-1');
    await v.klik('Leg het besluit vast');
    await v.zegt('toegekend', 'De leverancier belt', 'Volgt het advies');
  });
}

export async function uitvoering(v, hij) {
  await v.als('anna');
  await v.stap('anna ziet het besluit en de hulp begint', async () => {
    await v.klik('Werkvoorraad', { in: 'header' });
    await v.zegt('Nieuw antwoord', hij);
    await v.openCasus(hij);
    await v.naarStap('Advies');
    await v.klik('Wmo 2015: Woonvoorzieningen');
    await v.zegt('Besluit van SDD', 'toegekend', 'SDD-PROEF-1');
    await v.naarCasus();
    await v.klik('De hulp begint');
    await v.verstuur({ reden: 'Het besluit is er.' }, 'Zet deze stap');
    await v.zegt('Uitvoering');
  });
  await v.stap('wie helpt waarmee staat erbij', async () => {
    await v.naarStap('Uitvoering');
    await v.klik('Leg hulp vast');
    await v.verstuur({ wie: 'Leverancier trapliften', wat: 'De traplift', besluit_id: /./, gevraagd_op: '23-11-2026', gestart_op: '23-11-2026' }, 'Bewaar de hulp');
    await v.zegt('De traplift', 'Leverancier trapliften', '0 van 1 gedaan');
    await v.vul({ gedaan: ['Hendrik'] });
    await v.klik('Bewaar wat is gedaan');
    await v.zegt('1 van 1 gedaan');
  });
  await v.stap('samen terugkijken, doel voor doel', async () => {
    await v.naarCasus();
    await v.klik('Samen terugkijken: de evaluatie');
    await v.verstuur({ reden: 'De lift is er.' }, 'Zet deze stap');
    await v.naarStap('Evaluatie');
    await v.zegt('Goed genoeg is: Eén keer per dag boven en beneden');
    await v.verstuur({
      gehouden_op: '23-11-2026', aanwezig: 'Hendrik en Tineke', bevindingen: 'Hij slaapt weer boven.', 'doel-1-resultaat': 'bereikt',
      geen_balans_reden: 'Dat doen we volgende week.', vervolg: 'afsluiten',
    }, 'Bewaar en ga verder');
  });
}

export async function teamleider(v, hij) {
  await v.als('mirjam');
  await v.stap('mirjam ziet de casus in haar overzicht, met wat nu komt', async () => {
    await v.klik('Werkvoorraad', { in: 'header' });
    await v.zegt(hij, 'evaluatie');
    await v.openCasus(hij);
    await v.zegt('Anna Verschoor', 'Evaluatie');
  });
  await v.stap('mirjam kijkt op de wachtlijst: wie wacht, hoe lang en waarom', async () => {
    await v.klik('Wachtlijst', { in: 'header' });
    await v.zegt(/mens wacht|mensen wachten/, 'Prioriteit', 'Waarom hier');
  });
}

export async function afsluiten(v, hij) {
  await v.als('anna');
  await v.stap('anna sluit de casus af en Hendrik weet het', async () => {
    await v.openCasus(hij);
    await v.klik('De casus afsluiten');
    await v.verstuur({ reden: /doel/i, hoe_verteld: 'Aan de keukentafel.', nazorg_op: '25-01-2027', nazorg_afspraak: 'Anna belt.', tevredenheid: '8' }, 'Bekijk en sluit af');
    await v.zegt('Klopt dit?', 'Aan de keukentafel');
    await v.klik('Sluit de casus af');
    await v.zegt('afgesloten');
  });
}
