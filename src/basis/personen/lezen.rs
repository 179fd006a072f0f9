//! What a form about a person says, checked together.

use chrono::NaiveDate;

use super::bereik::{Adressoort, Bereik, Weg};
use super::model::{BsnReden, Gegevens, Geslacht, Naamgebruik, NieuwePersoon};
use super::velden::ADRES;
use crate::config::Soort;
use crate::kit::bsn::Bsn;
use crate::kit::code::Code;
use crate::kit::geboren::Geboren;
use crate::web::Formulier;

/// Reads the fields of a new person. Wrong ones get their message in the form.
pub fn lees(f: &mut Formulier, soort: Soort) -> NieuwePersoon {
    lees_op(f, soort, &NieuwePersoon::default())
}

/// Reads the fields over what is known: what the form does not ask, stays as it was. The BSN is there only when one
/// was typed.
pub fn lees_op(f: &mut Formulier, soort: Soort, was: &NieuwePersoon) -> NieuwePersoon {
    if f.tekst("voornaam").is_empty() && f.tekst("achternaam").is_empty() {
        f.fout("achternaam", "Vul een voornaam of een achternaam in; één naam mag");
    }
    let bsn = f.tekst("bsn");
    let bsn = if bsn.is_empty() { None } else { keur_bsn(f, &bsn, soort) };
    let (gegevens, bereik) = (gegevens(f, &was.gegevens), bereik(f, &was.bereik));
    let mut uit = NieuwePersoon { gegevens, bereik, bsn, niet: Vec::new() };
    geboren(f, &mut uit.gegevens);
    if uit.bsn.is_some() {
        uit.gegevens.bsn_reden = BsnReden::default();
    }
    adres(f, &mut uit, was);
    let partnernaam = uit.gegevens.naamgebruik != Naamgebruik::Eigen;
    f.verplicht_als(
        partnernaam,
        "partner_achternaam",
        "Vul de achternaam van de partner in, of kies bij naamgebruik de eigen achternaam",
    );
    if uit.bereik.liefst.is_some_and(|w| uit.bereik.liever_niet().contains(&w)) {
        f.fout("liefst", "Dit koos je ook bij ‘liever niet’. Kies een van beide");
    }
    if !uit.gegevens.email.is_empty() && !uit.gegevens.email.contains('@') {
        f.fout("email", "Vul een heel e-mailadres in, met @. Laat dit leeg als je het niet weet");
    }
    uit
}

/// Days that have not been yet, and days in the wrong order.
pub fn keur_dagen(f: &mut Formulier, p: &NieuwePersoon, vandaag: NaiveDate) {
    let geboren = p.gegevens.geboren();
    if geboren.is_some_and(|g| g.vroegst() > vandaag) {
        f.fout("geboortedatum", "Deze dag is nog niet geweest. Kijk de geboortedatum na");
    }
    for (veld, dag) in [("overleden_op", p.gegevens.overleden_op), ("verhuisd_op", p.bereik.verhuisd_op)] {
        if dag.is_some_and(|d| d > vandaag) {
            f.fout(veld, "Deze dag is nog niet geweest. Kijk de datum na");
        }
        if geboren.zip(dag).is_some_and(|(g, d)| d < g.vroegst()) {
            f.fout(veld, "Deze dag ligt voor de geboorte. Kijk de datum na");
        }
    }
}

/// The text of a field, or what was there when the form does not ask it.
fn tekst(f: &Formulier, naam: &str, was: &str) -> String {
    if f.velden.contains_key(naam) { f.tekst(naam) } else { was.to_owned() }
}

fn vink(f: &Formulier, naam: &str, was: bool) -> bool {
    if f.velden.contains_key(naam) { f.vink(naam) } else { was }
}

fn keus<C: Code + Default>(f: &Formulier, naam: &str, was: C) -> C {
    if f.velden.contains_key(naam) { f.keus(naam).unwrap_or_default() } else { was }
}

fn dag(f: &Formulier, naam: &str, was: Option<NaiveDate>) -> Option<NaiveDate> {
    if f.velden.contains_key(naam) { f.datum(naam) } else { was }
}

fn gegevens(f: &Formulier, was: &Gegevens) -> Gegevens {
    let t = |naam: &str, was: &str| tekst(f, naam, was);
    let wijk = t("wijkcode", was.wijkcode.as_deref().unwrap_or_default());
    Gegevens {
        voorletters: t("voorletters", &was.voorletters),
        voornaam: t("voornaam", &was.voornaam),
        roepnaam: t("roepnaam", &was.roepnaam),
        tussenvoegsel: t("tussenvoegsel", &was.tussenvoegsel),
        achternaam: t("achternaam", &was.achternaam),
        partner_tussenvoegsel: t("partner_tussenvoegsel", &was.partner_tussenvoegsel),
        partner_achternaam: t("partner_achternaam", &was.partner_achternaam),
        naamgebruik: keus::<Naamgebruik>(f, "naamgebruik", was.naamgebruik),
        geboortedatum: was.geboortedatum,
        geboren_deel: was.geboren_deel.clone(),
        geslacht: keus::<Geslacht>(f, "geslacht", was.geslacht),
        overleden_op: dag(f, "overleden_op", was.overleden_op),
        bsn_reden: keus::<BsnReden>(f, "bsn_reden", was.bsn_reden),
        telefoon: t("telefoon", &was.telefoon),
        email: t("email", &was.email),
        straat: t("straat", &was.straat),
        huisnummer: t("huisnummer", &was.huisnummer),
        postcode: t("postcode", &was.postcode),
        woonplaats: t("woonplaats", &was.woonplaats),
        wijkcode: Some(wijk).filter(|w| !w.is_empty()),
        taal: t("taal", &was.taal),
        tolk: vink(f, "tolk", was.tolk),
    }
}

fn bereik(f: &Formulier, was: &Bereik) -> Bereik {
    let t = |naam: &str, was: &str| tekst(f, naam, was);
    let niet = f.keuzes::<Weg>("liever_niet").iter().map(|w| w.code()).collect::<Vec<_>>().join(" ");
    Bereik {
        telefoon_anders: t("telefoon_anders", &was.telefoon_anders),
        liefst: if f.velden.contains_key("liefst") { f.keus("liefst") } else { was.liefst },
        liever_niet: if f.velden.contains_key("liever_niet") { niet } else { was.liever_niet.clone() },
        toelichting: t("toelichting", &was.toelichting),
        leeshulp: vink(f, "leeshulp", was.leeshulp),
        huisletter: t("huisletter", &was.huisletter),
        toevoeging: t("toevoeging", &was.toevoeging),
        bag_id: t("bag_id", &was.bag_id).split_whitespace().collect(),
        adressoort: keus::<Adressoort>(f, "adressoort", was.adressoort),
        geheim_adres: vink(f, "geheim_adres", was.geheim_adres),
        verhuisd_op: dag(f, "verhuisd_op", was.verhuisd_op),
        verhuisd_naar: t("verhuisd_naar", &was.verhuisd_naar),
    }
}

fn geboren(f: &mut Formulier, p: &mut Gegevens) {
    let getypt = f.tekst("geboortedatum");
    let gelezen = Geboren::lees(&getypt);
    if !getypt.is_empty() && gelezen.is_none() {
        f.fout(
            "geboortedatum",
            "Vul een datum in die bestaat, bijvoorbeeld 12-5-1984. Weet je minder? Dan mag mei 1984 of 1984",
        );
    }
    if f.velden.contains_key("geboortedatum") {
        p.geboortedatum = gelezen.and_then(Geboren::dag);
        p.geboren_deel = gelezen.map(Geboren::deel).unwrap_or_default();
    }
}

/// The address: number, letter and addition apart, a Dutch postcode as the BAG has it. A secret address is not in the
/// form: left empty it stays, and whoever changes it types it whole.
fn adres(f: &mut Formulier, p: &mut NieuwePersoon, was: &NieuwePersoon) {
    let leeg = ADRES.iter().all(|veld| f.tekst(veld).is_empty());
    if was.bereik.geheim_adres && leeg && p.bereik.adressoort != Adressoort::Geen {
        let (g, b) = (&was.gegevens, &was.bereik);
        p.gegevens.straat.clone_from(&g.straat);
        p.gegevens.huisnummer.clone_from(&g.huisnummer);
        p.gegevens.postcode.clone_from(&g.postcode);
        p.gegevens.woonplaats.clone_from(&g.woonplaats);
        p.gegevens.wijkcode.clone_from(&g.wijkcode);
        p.bereik.huisletter.clone_from(&b.huisletter);
        p.bereik.toevoeging.clone_from(&b.toevoeging);
        p.bereik.bag_id.clone_from(&b.bag_id);
        return;
    }
    let heel = "Vul het hele adres in: wat er stond, laten we niet zien";
    f.verplicht_als(was.bereik.geheim_adres && !leeg, "straat", heel);
    huisnummer(f, p);
    match postcode(&p.gegevens.postcode) {
        Some(netjes) => p.gegevens.postcode = netjes,
        None => f.fout(
            "postcode",
            "Vul een postcode in zoals 3311 AB: vier cijfers en twee letters. Laat dit leeg als je het niet weet",
        ),
    }
    let bag = &p.bereik.bag_id;
    if !bag.is_empty() && (bag.len() != 16 || !bag.bytes().all(|b| b.is_ascii_digit())) {
        f.fout("bag_id", "Een BAG-nummer heeft zestien cijfers. Laat dit leeg als je het niet weet");
    }
}

/// "12a", "12-2" and "12 2 hoog" typed in one go are taken apart.
fn huisnummer(f: &mut Formulier, p: &mut NieuwePersoon) {
    let getypt = p.gegevens.huisnummer.clone();
    let grens = getypt.find(|t: char| !t.is_ascii_digit()).unwrap_or(getypt.len());
    let (cijfers, rest) = getypt.split_at(grens);
    if !getypt.is_empty() && (cijfers.is_empty() || cijfers.len() > 5) {
        f.fout(
            "huisnummer",
            "Begin met het nummer in cijfers, bijvoorbeeld 12 of 12a. Laat dit leeg als je het niet weet",
        );
    }
    let rest = rest.trim_matches(|t: char| t == '-' || t.is_whitespace());
    if !rest.is_empty() {
        let mut tekens = rest.chars();
        let letter = tekens.next().filter(|t| t.is_alphabetic());
        let na = tekens.as_str();
        let los = letter.filter(|_| !na.starts_with(char::is_alphanumeric));
        p.bereik.huisletter = los.map(|t| t.to_string()).unwrap_or_default();
        let over = if los.is_some() { na } else { rest };
        p.bereik.toevoeging = over.trim_matches(|t: char| t == '-' || t.is_whitespace()).to_owned();
    }
    p.gegevens.huisnummer = cijfers.to_owned();
    let letter = &p.bereik.huisletter;
    if letter.chars().count() > 1 || letter.chars().any(|t| !t.is_alphabetic()) {
        f.fout(
            "huisletter",
            "Dit is één letter; de rest hoort bij de toevoeging. Laat dit leeg als er geen is",
        );
    }
}

/// A Dutch postcode as it is kept, "3311AB"; one from elsewhere as it was typed; `None` for what is neither.
fn postcode(getypt: &str) -> Option<String> {
    let kaal: String = getypt.to_uppercase().split_whitespace().collect();
    let (cijfers, letters) = kaal.split_at(kaal.find(|t: char| !t.is_ascii_digit()).unwrap_or(kaal.len()));
    let nederlands = cijfers.len() == 4
        && !cijfers.starts_with('0')
        && letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_uppercase());
    // Belgium has four digits, Germany and France five; elsewhere it often begins with a letter: "B-2000", "SW1A 1AA".
    let elders = letters.is_empty() && matches!(cijfers.len(), 4 | 5)
        || cijfers.is_empty() && letters.bytes().any(|b| b.is_ascii_digit());
    if nederlands || kaal.is_empty() { Some(kaal) } else { elders.then(|| getypt.trim().to_owned()) }
}

/// Test numbers (9999…) are refused where real people are, and real numbers where they are not (domain.md 7.6).
fn keur_bsn(f: &mut Formulier, getypt: &str, soort: Soort) -> Option<String> {
    let mis = match Bsn::parse(getypt) {
        Err(_) => "Dit is geen BSN: controleer de negen cijfers",
        Ok(bsn) if bsn.is_test() && soort == Soort::Productie => {
            "Dit is een testnummer. Vul het echte BSN in, of laat het leeg"
        }
        Ok(bsn) if !bsn.is_test() && soort != Soort::Productie => {
            "Gebruik hier alleen testnummers: die beginnen met 9999"
        }
        Ok(bsn) => return Some(bsn.bloot().to_string()),
    };
    f.fout("bsn", mis);
    None
}
