//! The fields of a person as one chooses them when two become one: what belongs together is chosen together.

use super::model::{Kant, Keuzes, Van};
use crate::basis::personen::model::{BsnReden, Geslacht};
use crate::kit::code::Code;
use crate::kit::datum;

/// Fields that belong together.
pub struct Groep {
    /// As the form and the database name it.
    pub code: &'static str,
    /// What a person reads.
    pub label: &'static str,
    /// What it says, in words; empty when nothing is known. Never the BSN, and no secret address.
    pub toon: fn(&Kant) -> String,
    neem: fn(&Kant, &mut Kant),
}

macro_rules! neem {
    ($($($pad:ident).+),+ $(,)?) => { |van: &Kant, naar: &mut Kant| { $(naar.$($pad).+ = van.$($pad).+.clone();)+ } };
}

/// Every group, in the order of the page. A test holds them against all fields there are.
#[rustfmt::skip]
pub const GROEPEN: &[Groep] = &[
    Groep { code: "voornaam", label: "Voornaam", toon: |k| k.gegevens.voornaam.clone(), neem: neem!(gegevens.voornaam) },
    Groep { code: "roepnaam", label: "Roepnaam", toon: |k| k.gegevens.roepnaam.clone(), neem: neem!(gegevens.roepnaam) },
    Groep { code: "voorletters", label: "Voorletters", toon: |k| k.gegevens.voorletters.clone(), neem: neem!(gegevens.voorletters) },
    Groep { code: "achternaam", label: "Achternaam", toon: |k| aaneen([&k.gegevens.tussenvoegsel, &k.gegevens.achternaam]),
        neem: neem!(gegevens.tussenvoegsel, gegevens.achternaam) },
    Groep { code: "partner", label: "Naam van de partner", toon: partner,
        neem: neem!(gegevens.partner_tussenvoegsel, gegevens.partner_achternaam, gegevens.naamgebruik) },
    Groep { code: "geboren", label: "Geboortedatum", toon: |k| k.gegevens.geboren().map(|g| g.to_string()).unwrap_or_default(),
        neem: neem!(gegevens.geboortedatum, gegevens.geboren_deel) },
    Groep { code: "geslacht", label: "Geslacht", toon: geslacht, neem: neem!(gegevens.geslacht) },
    Groep { code: "overleden", label: "Overleden", toon: |k| k.gegevens.overleden_op.map(datum::kort).unwrap_or_default(), neem: neem!(gegevens.overleden_op) },
    Groep { code: "bsn", label: "BSN", toon: bsn, neem: neem!(bsn, bsn_sleutel, gegevens.bsn_reden) },
    Groep { code: "telefoon", label: "Telefoon", toon: |k| k.gegevens.telefoon.clone(), neem: neem!(gegevens.telefoon) },
    Groep { code: "telefoon-anders", label: "Ander nummer", toon: |k| k.bereik.telefoon_anders.clone(), neem: neem!(bereik.telefoon_anders) },
    Groep { code: "email", label: "E-mail", toon: |k| k.gegevens.email.clone(), neem: neem!(gegevens.email) },
    Groep { code: "adres", label: "Adres", toon: adres,
        neem: neem!(gegevens.straat, gegevens.huisnummer, gegevens.postcode, gegevens.woonplaats, gegevens.wijkcode, buurtcode,
            bereik.huisletter, bereik.toevoeging, bereik.bag_id, bereik.adressoort, bereik.geheim_adres) },
    Groep { code: "verhuisd", label: "Verhuisd", toon: verhuisd, neem: neem!(bereik.verhuisd_op, bereik.verhuisd_naar) },
    Groep { code: "voorkeur", label: "Hoe bereiken", toon: voorkeur, neem: neem!(bereik.liefst, bereik.liever_niet, bereik.toelichting) },
    Groep { code: "taal", label: "Taal", toon: taal, neem: neem!(gegevens.taal, gegevens.tolk) },
    Groep { code: "leeshulp", label: "Moeite met lezen", toon: |k| ja(k.bereik.leeshulp), neem: neem!(bereik.leeshulp) },
];

/// Parts joined by a space, the empty ones left out.
fn aaneen<const N: usize>(delen: [&str; N]) -> String {
    delen.into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join(" ")
}

fn ja(aan: bool) -> String {
    if aan { "Ja".into() } else { String::new() }
}

fn partner(k: &Kant) -> String {
    let g = &k.gegevens;
    match aaneen([&g.partner_tussenvoegsel, &g.partner_achternaam]) {
        n if n.is_empty() => n,
        n => format!("{n} ({})", g.naamgebruik.label()),
    }
}

fn bsn(k: &Kant) -> String {
    match (&k.bsn, k.gegevens.bsn_reden) {
        (Some(_), _) => "Bekend".into(),
        (None, BsnReden::NogOnbekend) => String::new(),
        (None, reden) => reden.label().into(),
    }
}

fn geslacht(k: &Kant) -> String {
    if k.gegevens.geslacht == Geslacht::Onbekend { String::new() } else { k.gegevens.geslacht.label().into() }
}

fn adres(k: &Kant) -> String {
    if k.bereik.geheim_adres { "Geheim adres".into() } else { k.bereik.adres(&k.gegevens) }
}

fn verhuisd(k: &Kant) -> String {
    let op = k.bereik.verhuisd_op.map(datum::kort).unwrap_or_default();
    // Where they went is as secret as where they live.
    let geheim = k.bereik.geheim_adres && !k.bereik.verhuisd_naar.is_empty();
    aaneen([&op, if geheim { "naar een geheim adres" } else { &k.bereik.verhuisd_naar }])
}

fn voorkeur(k: &Kant) -> String {
    let niet: Vec<&str> = k.bereik.liever_niet().iter().map(|w| w.label()).collect();
    let niet = if niet.is_empty() { String::new() } else { format!("liever niet: {}", niet.join(", ")) };
    let liefst = k.bereik.liefst.map_or_else(String::new, |w| format!("liefst: {}", w.label()));
    [liefst, niet, k.bereik.toelichting.clone()]
        .into_iter()
        .filter(|d| !d.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

fn taal(k: &Kant) -> String {
    let tolk = if k.gegevens.tolk { "met tolk" } else { "" };
    [k.gegevens.taal.as_str(), tolk].into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join(", ")
}

impl Groep {
    /// Whether both say the same.
    pub fn gelijk(&self, a: &Kant, b: &Kant) -> bool {
        let mut samen = a.clone();
        (self.neem)(b, &mut samen);
        samen == *a
    }

    /// Whether nothing is known in this group.
    pub fn leeg(&self, k: &Kant) -> bool {
        (self.toon)(k).is_empty()
    }

    /// Puts what `van` says in `naar`.
    pub fn zet(&self, van: &Kant, naar: &mut Kant) {
        (self.neem)(van, naar);
    }
}

/// What loses least: what only one side knows, a secret address over an open one, and otherwise of who stays.
pub fn veiligst(blijft: &Kant, weg: &Kant) -> Keuzes {
    let mut uit = Keuzes::new();
    for g in GROEPEN.iter().filter(|g| !g.gelijk(blijft, weg)) {
        let geheim = g.code == "adres" && blijft.bereik.geheim_adres != weg.bereik.geheim_adres;
        let van_weg = if geheim { weg.bereik.geheim_adres } else { g.leeg(blijft) && !g.leeg(weg) };
        uit.insert(g.code.into(), if van_weg { Van::Weg } else { Van::Blijft });
    }
    uit
}

/// The person that comes of it.
pub fn kies(blijft: &Kant, weg: &Kant, keuzes: &Keuzes) -> Kant {
    let mut uit = blijft.clone();
    for g in GROEPEN.iter().filter(|g| keuzes.get(g.code) == Some(&Van::Weg)) {
        g.zet(weg, &mut uit);
    }
    // Never chosen away: a BSN one of them has, and that an address is secret.
    let met_bsn = [blijft, weg].into_iter().find(|k| k.bsn.is_some()).unwrap_or(&uit);
    (uit.bsn, uit.bsn_sleutel) = (met_bsn.bsn.clone(), met_bsn.bsn_sleutel.clone());
    uit.bereik.geheim_adres = blijft.bereik.geheim_adres || weg.bereik.geheim_adres;
    uit
}

/// What stays when it is undone: what was changed since keeps what it says now; the rest says what it said before.
/// With the names of what was changed.
pub fn herstel(was: &Kant, werd: &Kant, nu: &Kant) -> (Kant, Vec<&'static str>) {
    let mut uit = nu.clone();
    let mut gebleven = Vec::new();
    for g in GROEPEN {
        if g.gelijk(werd, nu) {
            g.zet(was, &mut uit);
        } else {
            gebleven.push(g.label);
        }
    }
    (uit, gebleven)
}
