//! The screening page: filled in once, read ever after.

use serde::Serialize;

use super::model::{Aard, Akkoord, Invoer, Screening, Uitkomst, Veiligheid};
use super::store;
use crate::basis::balans::onderdelen::{Leefgebied, kiesbaar};
use crate::basis::casus::{Casus, Fase, store as casus_store};
use crate::basis::toestemming::{Doel, beeld as toestemming, beeld::Deelbaar};
use crate::db::waarde::{CasusId, VoorzieningId};
use crate::kit::code::Code;
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Wet;
use crate::route::kop::{Kop, kop};
use crate::route::melding::store as melding;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    kop: Kop,
    hulpvraag: String,
    spoed: bool,
}

#[derive(Serialize)]
struct Gedaan {
    kop: Kop,
    hulpvraag: String,
    rijen: Vec<Rij>,
}

#[derive(Serialize)]
struct Rij {
    naam: &'static str,
    waarde: Option<String>,
    klein: &'static str,
    pad: &'static str,
    pad_naam: &'static str,
}

const ALLEEN_MET_WET: &str = "Politie en justitie mag je alleen vastleggen bij de Jeugdwet of de schuldhulpverlening. \
                             Kies die wet erbij, of haal het vinkje weg";

fn formulier(v: &Verzoek, k: &Casus) -> Uitslag<Formulier> {
    let kaart = v.lees(store::voorzieningen)?;
    let kaart = kaart.into_iter().map(|(id, naam)| Optie::nieuw(id, naam)).collect();
    let wetten = Wet::ALLE.iter().map(|w| Optie::nieuw(w.code(), w.label())).collect();
    Ok(Formulier::nieuw(
        paden::SCREENING.van(k.id),
        vec![
            Veld::radio::<Aard>("aard", "Wat voor vraag is het?")
                .verplicht("Kies of het één vraag is of meer"),
            Veld::vinkjes::<Leefgebied>("leefgebieden", "Welke leefgebieden raakt de vraag?")
                .hint("Alleen wat de inwoner zelf noemt.")
                .waarom("Wat de vraag niet raakt, leggen we niet vast. Meer vragen dan nodig mag niet."),
            Veld::vinkjes_uit("wetten", "Welke wetten spelen mee?", wetten)
                .hint("Weet je het nog niet? Laat dit leeg.")
                .waarom("Bij de Wmo en bij schulden telt de termijn vanaf de melding."),
            Veld::radio::<Veiligheid>("veiligheid", "Hoe veilig is het?").verplicht("Kies hoe veilig het is"),
            Veld::radio::<Uitkomst>("uitkomst", "Wat wordt het vervolg?").verplicht("Kies het vervolg"),
            Veld::tekstvak("motivering", "Waarom?").verplicht("Schrijf op waarom je dit vervolg kiest"),
            Veld::keuze_uit("voorziening", "Naar welke voorziening?", kaart)
                .hint("Alleen bij doorverwijzen. Uit de sociale kaart."),
            Veld::radio::<Akkoord>("inwoner_akkoord", "Is de inwoner het eens met de verwijzing?"),
            Veld::vink("warme_overdracht", "Iemand gaat mee of belt vooraf (warme overdracht)"),
            Veld::tekst("verwezen_naar", "Naar welke andere wet of welk ander loket?").max(200),
            Veld::vink(
                "clientondersteuning",
                "De inwoner weet van de gratis, onafhankelijke cliëntondersteuning",
            ),
            Veld::tekstvak("hoe_verteld", "Sluit je hiermee af: hoe heb je het de inwoner verteld?")
                .rijen(2)
                .max(1000),
            Veld::datum("nazorg_op", "Wanneer bel je na?"),
            Veld::tekst("nazorg_afspraak", "Wat spraken jullie daarover af?").max(300),
            Veld::tekstvak("toch_verder", "Ontbreekt er iets en ga je toch verder? Schrijf op waarom")
                .rijen(2)
                .max(1000),
        ],
    ))
}

fn laad(v: &Verzoek) -> Uitslag<(Casus, Option<Screening>)> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| Ok((casus_store::zoek(c, id)?, store::van_casus(c, id)?)))
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, gedaan) = laad(v)?;
    if let Some(s) = gedaan {
        return toon_gedaan(v, &k, &s);
    }
    let m = v.lees(|c| melding::van_casus(c, k.id))?;
    let wetten = v.lees(|c| casus_store::wetten(c, k.id))?;
    let f = formulier(v, &k)?
        .vul_vink("clientondersteuning", m.clientondersteuning_gewezen_op.is_some())
        .vul_alle("wetten", wetten);
    let f = v.open(f)?;
    toon(v, &k, &f)
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, gedaan) = laad(v)?;
    if gedaan.is_some() || !matches!(k.fase, Fase::Aangemeld | Fase::Screening) {
        return Err(Fout::KanNiet(
            "Deze casus is al gescreend. Een collega was je voor, of je had de pagina nog open.".into(),
        ));
    }
    let mut f = formulier(v, &k)?.lees(&v.velden);
    let invoer = lees(&mut f);
    if let (Some(wie), true) = (k.persoon_id, f.vink("warme_overdracht"))
        && let Deelbaar::Ingetrokken(op) =
            v.lees(|c| toestemming::deelbaar(c, k.id, wie, Doel::Delen, v.vandaag()))?
    {
        f.fout("warme_overdracht", format!("De toestemming om gegevens te delen is ingetrokken op {}. Draag niet zelf over, of leg eerst een nieuwe toestemming vast", datum::lang(op)));
    }
    if let (Some(invoer), true) = (invoer, f.goed()) {
        match v.schrijf(|s| store::rond_af(s, &k, &invoer)) {
            Err(Fout::KanNiet(uitleg)) => f.fout("toch_verder", uitleg),
            uit => {
                uit?;
                return Ok(Antwoord::naar(paden::CASUS.van(k.id), "De screening is afgerond."));
            }
        }
    }
    toon(v, &k, &f)
}

fn lees(f: &mut Formulier) -> Option<Invoer> {
    let uitkomst: Option<Uitkomst> = f.keus("uitkomst");
    let is = |u: Uitkomst| uitkomst == Some(u);
    f.verplicht_als(is(Uitkomst::Doorverwezen), "voorziening", "Kies naar welke voorziening je verwijst");
    f.verplicht_als(
        is(Uitkomst::Doorverwezen),
        "inwoner_akkoord",
        "Kies of de inwoner het eens is met de verwijzing",
    );
    f.verplicht_als(is(Uitkomst::AndereWetOfLoket), "verwezen_naar", "Vul in naar welke wet of welk loket");
    let sluit = uitkomst.is_some_and(|u| u.reden().is_some());
    let wetten: Vec<Wet> = f.keuzes("wetten");
    let codes: Vec<&str> = wetten.iter().map(|w| w.code()).collect();
    let gebieden: Vec<Leefgebied> = f.keuzes("leefgebieden");
    // A child in the household may not be known yet; the law is chosen on this very page.
    if gebieden.iter().any(|l| !kiesbaar(*l, &codes, true)) {
        f.fout("leefgebieden", ALLEEN_MET_WET);
    }
    f.verplicht_als(sluit, "hoe_verteld", "Schrijf op hoe je het de inwoner hebt verteld");
    Some(Invoer {
        aard: f.keus("aard")?,
        leefgebieden: gebieden,
        wetten,
        veiligheid: f.keus("veiligheid")?,
        uitkomst: uitkomst?,
        motivering: f.tekst("motivering"),
        voorziening: f.id::<VoorzieningId>("voorziening").filter(|_| is(Uitkomst::Doorverwezen)),
        warme_overdracht: f.vink("warme_overdracht"),
        inwoner_akkoord: f.keus("inwoner_akkoord"),
        verwezen_naar: f.tekst("verwezen_naar"),
        clientondersteuning: f.vink("clientondersteuning"),
        hoe_verteld: f.tekst("hoe_verteld"),
        nazorg_op: f.datum("nazorg_op"),
        nazorg_afspraak: f.tekst("nazorg_afspraak"),
        toch_verder: f.tekst("toch_verder"),
    })
}

fn toon(v: &Verzoek, k: &Casus, f: &Formulier) -> Uitslag<Antwoord> {
    let kop = v.lees(|c| kop(c, k))?;
    let pagina = Pagina { formulier: f, kop, hulpvraag: k.hulpvraag.clone(), spoed: k.spoed };
    v.pagina_met("route/screening.html", f, &pagina)
}

fn toon_gedaan(v: &Verzoek, k: &Casus, s: &Screening) -> Uitslag<Antwoord> {
    let (kop, kaart) = v.lees(|c| Ok((kop(c, k)?, store::voorzieningen(c)?)))?;
    let voorziening =
        s.voorziening_id.and_then(|id| kaart.into_iter().find(|(i, _)| *i == id)).map(|(_, n)| n);
    let gebieden: Vec<_> = s.gebieden().iter().map(|l| l.label()).collect();
    let akkoord = Akkoord::uit(&s.inwoner_akkoord).map(|a| a.label().to_string());
    let rij = |naam, waarde: Option<String>| Rij {
        naam,
        waarde: waarde.filter(|w| !w.is_empty()),
        klein: "",
        pad: "",
        pad_naam: "",
    };
    let mut rijen = vec![
        rij("Vervolg", Some(s.uitkomst.label().into())),
        rij("Waarom", Some(s.motivering.clone())),
        rij("Soort vraag", Some(s.aard.label().into())),
        rij("Leefgebieden", Some(gebieden.join(", "))),
        rij("Veiligheid", Some(s.veiligheid.label().into())),
        rij("Afgerond op", s.afgerond_op.map(crate::kit::datum::lang)),
    ];
    if voorziening.is_some() {
        rijen.push(rij("Verwezen naar", voorziening));
        rijen.push(rij("Inwoner akkoord", akkoord));
        rijen.push(rij("Warme overdracht", Some(if s.warme_overdracht { "ja" } else { "nee" }.into())));
    }
    if !s.verwezen_naar.is_empty() {
        rijen.push(rij("Ander loket", Some(s.verwezen_naar.clone())));
    }
    v.pagina("route/screening_gedaan.html", &Gedaan { kop, hulpvraag: k.hulpvraag.clone(), rijen })
}
