//! Invented people and their households. The surnames are put together from two halves, so that they spread like
//! real ones and belong to nobody; there are no BSNs.

use chrono::{Days, NaiveDate};

use super::store_lading::{
    BereikRij, Gezag, Huishouden, Klank, Lading, Lid, Netwerklid, Persoon, Relatie, Zoekwoord,
};
use super::toeval::Toeval;
use crate::basis::huishouden::{GezagBron, GezagSoort, RelatieSoort, Sterkte, Volhouden};
use crate::basis::personen::bereik::Adressoort;
use crate::basis::personen::{Bereik, Gegevens, namen, store};
use crate::db::waarde::{HuishoudenId, PersoonId, Tijdstip};
use crate::kit::klok;

const VOORNAMEN: &[&str] = &[
    "Aaltje", "Abel", "Adriaan", "Agnes", "Ahmed", "Amira", "Anouk", "Bas", "Bilal", "Bram", "Carla", "Cor",
    "Daan", "Deniz", "Dirk", "Elif", "Els", "Emma", "Fatima", "Femke", "Geert", "Gülay", "Hamza", "Hanneke",
    "Henk", "Ibrahim", "Ilse", "Jaap", "Jamila", "Jan", "Joke", "Karel", "Kees", "Lars", "Leyla", "Lotte",
    "Maaike", "Malika", "Marco", "Mehmet", "Mieke", "Mohamed", "Nadia", "Niels", "Noor", "Okke", "Omar",
    "Peter", "Petra", "Rachida", "Rens", "Rianne", "Samira", "Sanne", "Sjoerd", "Sofie", "Teun", "Tineke",
    "Wim", "Yara", "Youssef", "Zeynep", "Zoë",
];
const BEGIN: &[&str] = &[
    "Aker", "Berken", "Braam", "Dijk", "Doorn", "Eiken", "Elzen", "Gaarden", "Graven", "Haver", "Hazel",
    "Heide", "Hooi", "Kalver", "Kamer", "Kerk", "Klaver", "Koren", "Linden", "Maas", "Meer", "Molen",
    "Noorden", "Ossen", "Polder", "Riet", "Roggen", "Schaap", "Slinger", "Smid", "Spaar", "Tarwe", "Turf",
    "Veen", "Vlas", "Waard", "Water", "Weide", "Wilgen", "Zand",
];
const EINDE: &[&str] = &[
    "aar", "berg", "boom", "bos", "broek", "dam", "donk", "gaard", "goed", "haven", "hof", "horst", "huis",
    "kamp", "laan", "land", "man", "meijer", "oord", "poel", "ring", "schot", "sloot", "stad", "stee",
    "stra", "veld", "voort", "weg", "zicht",
];
const TUSSEN: &[&str] = &["van", "van de", "van der", "de", "el", "ten", "van den", "ter"];
const STRATEN: &[&str] = &["straat", "weg", "laan", "plein", "hof", "kade", "singel", "pad"];

/// A household with the people in it; the first is grown up.
pub struct Gezin {
    /// Which.
    pub id: HuishoudenId,
    /// Its wijk.
    pub wijk: String,
    /// Who, with the name and the date of birth.
    pub leden: Vec<(PersoonId, String, NaiveDate)>,
}

/// A household of `hoeveel` people, known since `sinds`.
pub fn gezin(l: &mut Lading, t: &mut Toeval, hoeveel: usize, wijk: &str, sinds: NaiveDate) -> Gezin {
    let op = klok::moment(sinds, chrono::NaiveTime::default());
    let id: HuishoudenId = t.id(op);
    let (tussen, achter) = achternaam(t);
    let straat = format!("{}{}", t.kies(BEGIN), t.kies(STRATEN));
    let (huisnummer, postcode) = (t.tussen(1, 180).to_string(), postcode(t));
    l.huishouden.push(Huishouden { id, naam: achter.clone(), versie: 1 });
    let mut leden = Vec::new();
    for n in 0..hoeveel {
        let volwassen = n < 2;
        let jaren = if volwassen { t.tussen(19, 92) } else { t.tussen(1, 17) };
        let geboren = sinds.checked_sub_days(Days::new(jaren * 365 + t.tussen(0, 364))).unwrap_or(sinds);
        // A partner keeps the own name.
        let (tussen, achter) = if n == 1 { achternaam(t) } else { (tussen, achter.clone()) };
        let p = Gegevens {
            voornaam: t.kies(VOORNAMEN).into(),
            tussenvoegsel: tussen.into(),
            achternaam: achter,
            geboortedatum: Some(geboren),
            telefoon: format!("06 - 000 {:05}", t.tussen(0, 99_999)),
            straat: straat.clone(),
            huisnummer: huisnummer.clone(),
            postcode: postcode.clone(),
            ..Gegevens::default()
        };
        let wie: PersoonId = t.id(op);
        l.huishouden_lid.push(Lid {
            id: t.id(op),
            huishouden_id: id,
            persoon_id: wie,
            rol: ["hoofdbewoner", "partner", "kind"][n.min(2)],
            woont_in: true,
            gezag: false,
            mantelzorger: false,
            van: sinds,
        });
        leden.push((wie, [&p.voornaam, tussen, &p.achternaam].map(str::trim).join(" "), geboren));
        voeg_toe(l, t, wie, p, wijk, Tijdstip(op), geboren);
    }
    let wie: Vec<PersoonId> = leden.iter().map(|(wie, _, _)| *wie).collect();
    banden(l, t, &wie, sinds);
    Gezin { id, wijk: wijk.into(), leden }
}

/// What binds a household: the first two are partners and hold gezag together over the others, and of some the one
/// cares for the other.
fn banden(l: &mut Lading, t: &mut Toeval, wie: &[PersoonId], sinds: NaiveDate) {
    let op = klok::moment(sinds, chrono::NaiveTime::default());
    let [een, ander, kinderen @ ..] = wie else { return };
    let paren = kinderen.iter().flat_map(|k| [(*een, *k), (*ander, *k)]);
    let soorten = std::iter::once((*ander, *een, RelatieSoort::Partner))
        .chain(paren.clone().map(|(ouder, kind)| (ouder, kind, RelatieSoort::Ouder)));
    for (persoon_id, ander_id, soort) in soorten {
        l.relatie.push(Relatie { id: t.id(op), persoon_id, ander_id, soort, toelichting: "", versie: 1 });
    }
    for (houder_id, kind_id) in paren {
        l.gezag.push(Gezag {
            id: t.id(op),
            kind_id,
            houder_id,
            instelling: "",
            soort: GezagSoort::Gezamenlijk,
            bron: GezagBron::Gezagsregister,
            gezien_op: sinds,
            versie: 1,
        });
    }
    if t.kans(30) {
        l.netwerklid.push(Netwerklid {
            id: t.id(op),
            persoon_id: *een,
            wie_id: *ander,
            naam: "",
            rol: "partner",
            telefoon: "",
            sterkte: Sterkte::Gewoon,
            mantelzorger: true,
            wat_doet: "helpt in huis",
            uren_per_week: 12,
            volhouden: Volhouden::NietBesproken,
            van: sinds,
            versie: 1,
        });
    }
}

fn achternaam(t: &mut Toeval) -> (&'static str, String) {
    let tussen = if t.kans(35) { t.kies(TUSSEN) } else { "" };
    (tussen, format!("{}{}", t.kies(BEGIN), t.kies(EINDE)))
}

/// Of Dordrecht's range.
fn postcode(t: &mut Toeval) -> String {
    let letters = ["AB", "CD", "EG", "HJ", "KL", "MN", "PR", "ST", "VW", "XZ"];
    format!("33{:02}{}", t.tussen(11, 29), t.kies(&letters))
}

fn voeg_toe(
    l: &mut Lading,
    t: &mut Toeval,
    id: PersoonId,
    p: Gegevens,
    wijk: &str,
    op: Tijdstip,
    geboren: NaiveDate,
) {
    let woorden = namen::zoekwoorden(&p, &Bereik::default());
    for woord in woorden.gevouwen {
        l.persoon_zoekwoord.push(Zoekwoord { id: t.id(op.0), persoon_id: id, woord });
    }
    for klank in woorden.klanken {
        l.persoon_klank.push(Klank { id: t.id(op.0), persoon_id: id, klank });
    }
    l.persoon.push(Persoon {
        id,
        sorteernaam: store::sorteernaam(&p),
        voornaam: p.voornaam,
        tussenvoegsel: p.tussenvoegsel,
        achternaam: p.achternaam,
        geboortedatum: geboren,
        telefoon: p.telefoon,
        email: "",
        straat: p.straat,
        huisnummer: p.huisnummer,
        postcode: p.postcode,
        woonplaats: "Dordrecht",
        wijkcode: wijk.into(),
        taal: "",
        tolk: t.kans(4),
        aangemaakt_op: op,
        versie: 1,
        zoek_versie: namen::VERSIE,
    });
    l.persoon_bereik.push(BereikRij {
        persoon_id: id,
        telefoon_anders: "",
        liever_niet: "",
        toelichting: "",
        leeshulp: false,
        huisletter: "",
        toevoeging: "",
        bag_id: "",
        adressoort: Adressoort::Woonadres,
        geheim_adres: false,
        verhuisd_naar: "",
    });
}
