//! The form of a contactmoment: one for a new one and for a correction, from wherever it was opened.

use super::model::{ContactSoort, Lezers};
use super::regels;
use super::store::Inhoud;
use super::store_lezen::{self as lezen, Geheel, MetNaam};
use super::vervolg;
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::waarde::{CasusId, GebruikerId, PersoonId};
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::web::{Formulier, Optie, Veld, Verzoek};

/// What the form needs to know of its casus.
pub struct Omgeving {
    /// The casus.
    pub casus: Casus,
    /// Whom a note can be about.
    pub wie: Vec<MetNaam>,
    /// Who can be given a taak; the one who writes first.
    pub collegas: Vec<(GebruikerId, String)>,
}

/// Reads it. `ook` is a note that is being corrected: it may be about somebody who has left since.
///
/// # Errors
/// When there is no such casus.
pub fn omgeving(v: &Verzoek, ook: Option<&Geheel>) -> Uitslag<Omgeving> {
    let id: CasusId = v.deel("casus")?;
    let dag = v.vandaag();
    let ik = v.wie()?;
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let mut wie = lezen::over_wie(c, &casus, dag)?;
        if let Some(g) = ook {
            lezen::erbij(c, &mut wie, &g.mensen.iter().map(|m| m.persoon).collect::<Vec<_>>())?;
        }
        let collegas = vervolg::collegas(c, id, ik, dag)?;
        Ok(Omgeving { casus, wie, collegas })
    })
}

fn opties(wie: &[MetNaam]) -> Vec<Optie> {
    wie.iter().map(|(id, naam)| Optie::nieuw(id, naam)).collect()
}

fn velden(o: &Omgeving) -> Vec<Veld> {
    let mut velden = vec![
        Veld::radio::<ContactSoort>("soort", "Hoe sprak je elkaar?")
            .verplicht("Kies hoe je elkaar sprak")
            .naast(),
        Veld::tekstvak("tekst", "Wat is er besproken?")
            .verplicht("Schrijf op wat er besproken is")
            .rijen(5)
            .eerst()
            .hint("Eén regel of een heel verhaal. Kort en feitelijk: de inwoner mag dit lezen."),
    ];
    if !o.wie.is_empty() {
        velden.push(
            Veld::vinkjes_uit("over", "Over wie gaat het?", opties(&o.wie))
                .verplicht("Kies over wie het gaat")
                .naast()
                .waarom("Ieder heeft een eigen dossier. Wie later het eigen dossier vraagt, krijgt alleen wat over die persoon gaat en wat die persoon mag lezen."),
        );
        velden.push(Veld::radio::<Lezers>("lezen", "Wie mag dit lezen?").naast().merk(""));
        velden.push(
            Veld::vinkjes_uit("mag_lezen", "Wie van hen mag dit lezen?", opties(&o.wie))
                .naast()
                .merk("")
                .hint("Vink niemand aan als dit niet mee mag bij inzage. Collega’s in de casus lezen het altijd."),
        );
    }
    velden.extend([
        Veld::tekst("van_wie", "Van wie heb je het gehoord?")
            .verplicht("Vul in van wie je het hebt gehoord")
            .hint("De inwoner zelf, of iemand anders: dan weet de lezer hoe zeker het is."),
        Veld::datum("op", "Op welke dag?").verplicht("Vul in op welke dag het was"),
        Veld::getal("duur", "Hoe lang duurde het, in minuten?", 1, 1440),
    ]);
    velden
}

/// A new one starts with what is most often true: today, by telephone, about the inwoner, from the inwoner. `over` is
/// the person whose page it was opened from.
pub fn nieuw(v: &Verzoek, o: &Omgeving, over: Option<PersoonId>) -> Formulier {
    let mut lijst = velden(o);
    lijst.extend(vervolg::velden(&o.collegas));
    let eerste = over
        .and_then(|p| o.wie.iter().find(|(id, _)| *id == p))
        .or_else(|| o.wie.iter().find(|(id, _)| Some(*id) == o.casus.persoon_id))
        .or(o.wie.first());
    let f = Formulier::nieuw(paden::CONTACT_NIEUW.van(o.casus.id), lijst)
        .vul("soort", ContactSoort::Telefoon)
        .vul("lezen", Lezers::Betreft)
        .vul_datum("op", Some(v.vandaag()));
    let f = vervolg::gevuld(f, &o.collegas);
    match eerste {
        Some((id, naam)) => f.vul_alle("over", [id]).vul("van_wie", naam),
        None => f,
    }
}

/// The form of a correction, with what stands there now.
pub fn gevuld(pad: &str, o: &Omgeving, g: &Geheel) -> Formulier {
    let m = &g.contact;
    let lezers = if regels::gewone_lezers(&g.mensen) { Lezers::Betreft } else { Lezers::Kies };
    Formulier::nieuw(pad, velden(o))
        .met_versie(m.versie)
        .vul("soort", m.soort)
        .vul_alle("over", g.mensen.iter().filter(|w| w.gaat_over).map(|w| w.persoon))
        .vul("lezen", lezers)
        .vul_alle("mag_lezen", g.mensen.iter().filter(|w| w.mag_lezen).map(|w| w.persoon))
        .vul("van_wie", &m.van_wie)
        .vul("tekst", &m.tekst)
        .vul("duur", m.duur_minuten.map(|d| d.to_string()).unwrap_or_default())
        .vul_datum("op", Some(m.op))
}

/// The checks a field cannot do alone.
pub fn keur(v: &Verzoek, f: &mut Formulier) {
    if f.datum("op").is_some_and(|op| op > v.vandaag()) {
        f.fout("op", "Vul een dag in die al geweest is. Iets voor later maak je als taak of afspraak.");
    }
}

/// What was typed; none only when a field is wrong, which the form already says.
pub fn inhoud(f: &Formulier) -> Option<Inhoud> {
    if !f.goed() {
        return None;
    }
    let lezers = (f.keus("lezen") == Some(Lezers::Kies)).then(|| mensen(f, "mag_lezen"));
    Some(Inhoud {
        op: f.datum("op")?,
        soort: f.keus("soort")?,
        duur: f.getal("duur"),
        mensen: regels::verdeel(&mensen(f, "over"), lezers.as_deref()),
        van_wie: f.tekst("van_wie"),
        tekst: f.tekst("tekst"),
    })
}

/// The people ticked in a field.
fn mensen(f: &Formulier, naam: &str) -> Vec<PersoonId> {
    f.velden.get(naam).map(|v| v.waarden.iter().filter_map(|w| w.parse().ok()).collect()).unwrap_or_default()
}
