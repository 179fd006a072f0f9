// A man who can no longer climb his stairs and a wife who carries him: from the first call to the closed casus,
// with three people at their own screens. Every click is on something a person sees.
import { advies, afsluiten, besluit, teamleider, uitvoering } from './s04_besluit.mjs';
import { Verhaal } from './stappen.mjs';

export async function s04(t, { naam, javascript }) {
  const v = new Verhaal(t, naam, { javascript });
  try {
    await melding(v);
    await screening(v);
    await vraagverheldering(v);
    await keukentafel(v);
    await toets(v);
    await verslagEnPlan(v);
    await advies(v, hij(v));
    await besluit(v, hij(v));
    await uitvoering(v, hij(v));
    await teamleider(v, hij(v));
    await afsluiten(v, hij(v));
  } finally {
    await v.sluit();
  }
}

const hij = (v) => `Hendrik ${v.naam}`;

async function melding(v) {
  await v.als('anna');
  await v.stap('anna zoekt eerst of de inwoner al bekend is', async () => {
    await v.zegt('Vandaag', 'Mijn casussen');
    await v.klik('Nieuwe melding');
    await v.zegt('Zoek eerst, dan voeren we niemand dubbel in');
    await v.verstuur({ zoek: v.naam }, 'Zoek');
    await v.zegt('Niemand gevonden');
    await v.klik('Nieuwe persoon invoeren');
  });
  await v.stap('de melding staat in de woorden van de inwoner', async () => {
    await v.verstuur({
      voornaam: 'Hendrik', achternaam: v.naam, geboortedatum: '12-03-1945', wijkcode: 'WK050510', woonplaats: 'Dordrecht',
      hulpvraag: 'Ik kom de trap niet meer op. Wie helpt Tineke, voor zij eraan onderdoor gaat?',
      kanaal: 'telefoon', melder: 'inwoner', spoed: ['geen'], wet: 'wmo',
    }, 'Melding vastleggen');
    await v.zegt('De melding is vastgelegd', 'Ik kom de trap niet meer op', 'nog niet gegeven', 'maandag 4 januari 2027');
  });
  await v.stap('de bevestiging is gegeven en de zes weken lopen', async () => {
    await v.verstuur({ bevestigd_op: '23-11-2026', bevestigd_kanaal: 'brief', clientondersteuning: true, persoonlijk_plan: true }, 'Vastleggen');
    await v.naarCasus();
    await v.zegt(hij(v), 'Onderzoek Wmo', '4 januari 2027', 'Screen');
  });
  await v.stap('Tineke hoort bij het huishouden en zorgt voor hem', async () => {
    await v.klik('Voeg toe', { in: '[aria-labelledby=huishouden-kop]' });
    await v.verstuur({ voornaam: 'Tineke', achternaam: `${v.naam}-Prins`, geboortedatum: '02-07-1947', relatie: 'partner', woont_in: true }, 'Toevoegen');
    await v.klik('Voeg toe', { in: '[aria-labelledby=naasten-kop]' });
    await v.verstuur({ wie: 'Tineke', rol: 'partner', mantelzorger: true, wat_doet: 'doet het huishouden' }, 'Bewaren');
    await v.openCasus(hij(v));
    await v.zegt('Tineke', 'mantelzorger');
  });
}

async function screening(v) {
  await v.stap('de screening leidt naar vraagverheldering', async () => {
    await v.klik('Screen');
    await v.verstuur({
      aard: 'meervoudig', leefgebieden: ['wonen-en-huishouden', 'mentale-gezondheid'], wetten: ['wmo'], veiligheid: 'zorgen',
      uitkomst: 'vraagverheldering', motivering: 'Meer vragen tegelijk, en Tineke dreigt uit te vallen.', clientondersteuning: true,
    }, 'Screening afronden');
    await v.zegt('De screening is afgerond', 'Vraagverheldering (hier zijn we)');
  });
}

async function vraagverheldering(v) {
  await v.stap('het gesprek en het onderzoek zijn vastgelegd', async () => {
    await v.naarStap('Vraagverheldering');
    await v.klik('Wijzig het gesprek');
    await v.verstuur({ eerste_gesprek_op: '23-11-2026', identiteit: 'paspoort', aanwezig: 'Hendrik en Tineke', clientondersteuner: 'aangeboden', pgb_uitgelegd: true }, 'Bewaren');
    for (let i = 0; i < 7; i += 1) {
      await v.volgRij('#onderzoek-wmo', i);
      await v.verstuur({ tekst: `Samen besproken aan de keukentafel (${i + 1}).`, van_wie: 'Hendrik en Tineke' }, 'Bewaren');
    }
    await v.zegt('7 van 7 vastgelegd');
  });
  await v.stap('een hulpvraag is aangescherpt', async () => {
    await v.klik('Wijzig hulpvraag');
    await v.verstuur({ tekst: 'Ik wil boven slapen, in mijn eigen bed.' }, 'Bewaren');
    await v.zegt('in mijn eigen bed', 'Bij de melding: Ik kom de trap niet meer op');
  });
}

async function leefgebied(v, naam, waarom, velden) {
  await v.naarStap('Vraagverheldering');
  await v.klik(`Breng in beeld: ${naam}`);
  await v.verstuur({ waarom }, 'Bewaren');
  if (!(await v.heeftVeld('verhaal'))) await v.klik(naam);
  await v.verstuur({ status: 'besproken', ...velden }, 'Bewaren');
}

async function keukentafel(v) {
  await v.stap('twee leefgebieden in twee stemmen, en de balans zegt wat dat betekent', async () => {
    await leefgebied(v, 'Wonen en huishouden', 'De trap is de vraag.', {
      verhaal: 'Hendrik: ‘Ik slaap al vier weken op de bank.’', 'inwoner-last': '3', 'inwoner-kracht': '1',
      beeld: 'De trap is onbruikbaar.', 'professional-last': '3', 'professional-kracht': '1',
    });
    await leefgebied(v, 'Mentale gezondheid', 'Tineke slaapt niet.', {
      verhaal: 'Tineke: ‘Het gaat wel.’', 'inwoner-last': '2', 'inwoner-kracht': '2',
      beeld: 'Tineke slaapt slecht.', 'professional-last': '3', 'professional-kracht': '1',
    });
    await v.naarStap('Vraagverheldering');
    await v.zegt('uit balans', 'Wonen en huishouden', 'Mentale gezondheid');
    await v.klik('Bekijk het hele beeld');
    await v.zegt('inwoner', 'professional', /uit balans/);
  });
}

async function toets(v) {
  await v.stap('nu ontbreekt niets meer voor de omgekeerde toets', async () => {
    await v.naarCasus();
    await v.klik('Naar de omgekeerde toets');
    await v.zegt('Alles is er');
    await v.verstuur({ reden: 'We weten wat er speelt; nu eerst wat zij willen bereiken.' }, 'Zet deze stap');
    await v.zegt('Omgekeerde toets');
  });
  await v.stap('de toets: effect, grondwaarde, twee opties, de wet', async () => {
    await v.naarStap('Omgekeerde toets');
    await v.klik('Vul in: Effect');
    await v.verstuur({
      beoogd_effect: 'Veilig de trap op, en elke week een vrije middag voor Tineke.', voor_wie: 'Hendrik en Tineke',
      goed_genoeg: 'Niemand is gevallen.', zonder_hulp: 'Tineke valt uit.', wie_dachten_mee: 'Tineke', normaliseren: 'deels',
    }, 'Bewaar het effect');
    await v.klik('Vul in: Grondwaarde');
    await v.verstuur({ 'wmo-past': 'ja', 'wmo-waarom': 'De Wmo is er om thuis te kunnen blijven wonen.' }, 'Bewaar de grondwaarde');
    await v.klik('Vul in: Opties');
    await v.klik('Nieuwe optie');
    await v.verstuur({ titel: 'Wasservice en zorgoppas', zonder_beschikking: true, 'inwoner-kort': 'De was is van de vloer.' }, 'Bewaar de optie');
    await v.klik('Nieuwe optie');
    await v.verstuur({ titel: 'Daarbij een traplift', product: 'Woonvoorzieningen', 'inwoner-kort': 'Hij slaapt weer boven.' }, 'Bewaar de optie');
    await v.verstuur({ gekozen: '2', waarom: 'Zonder lift blijft de trap een gevaar.' }, 'Bewaar de keuze');
    await v.zegt('gekozen');
    await v.klik('Vul in: Juridische toets');
    await v.verstuur({
      artikel: 'Wmo 2015 art. 2.3.5 lid 3', ruimte: 'Maatwerk als eigen kracht niet genoeg is.', voorliggend: 'De wasservice gaat voor.',
      afbakening: 'Zvw: fysiotherapie loopt.', bewijs: 'Het huisbezoek.', conclusie: 'Een traplift is nodig.',
    }, 'Bewaar de juridische toets');
    await v.zegt('ingevuld', 'Daarbij een traplift', 'Niemand is gevallen');
    await v.zegtNiet('nog niet klaar');
  });
  await v.stap('de stap naar het plan is gezet', async () => {
    await v.naarCasus();
    await v.klik('Naar het plan');
    await v.zegt('Alles is er');
    await v.verstuur({ reden: 'Zij kozen wat zij willen.' }, 'Zet deze stap');
    await v.zegt('Plan');
  });
}

async function verslagEnPlan(v) {
  await v.stap('het verslag is gedeeld, en de reactie staat erbij', async () => {
    await v.klik('Verslag');
    await v.klik('Zet het verslag klaar');
    await v.klik('Delen');
    await v.zegt('Na het delen ligt deze versie vast');
    await v.verstuur({ gedeeld_op: '23-11-2026', gedeeld_hoe: 'persoonlijk' }, 'Leg vast dat het verslag is gedeeld');
    await v.klik('Leg de reactie van de inwoner vast');
    await v.verstuur({ reactie: 'akkoord-met-opmerkingen', reactie_tekst: 'Ik wil niet naar een verpleeghuis.', reactie_op: '23-11-2026' }, 'Bewaar de reactie');
    await v.zegt('Ik wil niet naar een verpleeghuis', 'Reactie op 23-11-2026');
  });
  await v.stap('het onderzoek is daarmee klaar: die termijn loopt niet meer', async () => {
    await v.naarCasus();
    await v.zegt('Gestopt');
    await v.zegtNiet('4 januari 2027');
  });
  await v.stap('het plan zegt wie wat doet en wat goed genoeg is', async () => {
    await v.naarStap('Plan');
    await v.verstuur({
      samenvatting: 'Samen thuis blijven wonen, veilig.',
      'doel-1-tekst': '‘Ik wil veilig de trap op.’', 'doel-1-meetbaar': 'Hendrik slaapt boven', 'doel-1-goed_genoeg': 'Eén keer per dag boven en beneden',
      'doel-1-uiterlijk': '12-02-2027', 'doel-1-over': 'Hendrik', 'doel-1-actie-1-actor': 'inwoner', 'doel-1-actie-1-wie': 'Hendrik',
      'doel-1-actie-1-wat': 'Oefent elke dag lopen', als_het_slechter_gaat: 'Tineke belt Anna.', evalueren_op: '12-02-2027',
      besproken_op: '23-11-2026', inwoner_akkoord: 'ja',
    }, 'Bewaar het plan');
    await v.zegtNiet('Wat nog mist');
  });
}
