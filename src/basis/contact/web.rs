//! The pages of a contactmoment: note one in ten seconds, mend one later.

use serde::Serialize;

use super::model::{ContactSoort, Contactmoment};
use super::store::{self, Inhoud};
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::waarde::{CasusId, PersoonId, RijId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    formulier: &'a Formulier,
    casus: CasusId,
    nummer: String,
    titel: String,
    knop: &'static str,
    uitleg: &'static str,
}

/// What a form needs to know of its casus.
struct Omgeving {
    casus: Casus,
    wie: Vec<(PersoonId, String)>,
}

fn omgeving(v: &Verzoek) -> Uitslag<Omgeving> {
    let id: CasusId = v.deel("casus")?;
    let dag = v.vandaag();
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let wie = store::over_wie(c, &casus, dag)?;
        Ok(Omgeving { casus, wie })
    })
}

fn formulier(sleutel: String, o: &Omgeving) -> Formulier {
    let opties = o.wie.iter().map(|(id, naam)| Optie::nieuw(id, naam)).collect();
    let mut velden = vec![
        Veld::radio::<ContactSoort>("soort", "Hoe sprak je elkaar?")
            .verplicht("Kies hoe je elkaar sprak")
            .naast(),
        Veld::tekstvak("tekst", "Wat is er besproken?")
            .verplicht("Schrijf op wat er besproken is")
            .rijen(6)
            .hint("Kort en feitelijk: de inwoner mag dit lezen."),
    ];
    if !o.wie.is_empty() {
        velden.push(
            Veld::radio_uit("over", "Over wie gaat het?", opties)
                .verplicht("Kies over wie het gaat")
                .naast()
                .waarom("Ieder heeft een eigen dossier. Wie later het eigen dossier vraagt, krijgt alleen wat over die persoon gaat."),
        );
    }
    velden.push(
        Veld::tekst("van_wie", "Van wie heb je het gehoord?")
            .verplicht("Vul in van wie je het hebt gehoord")
            .hint("De inwoner zelf, of iemand anders: dan weet de lezer hoe zeker het is."),
    );
    velden.push(Veld::datum("op", "Op welke dag?").verplicht("Vul in op welke dag het was"));
    Formulier::nieuw(sleutel, velden)
}

/// A new one starts with what is most often true: today, the inwoner, by the inwoner.
fn nieuw_formulier(v: &Verzoek, o: &Omgeving) -> Formulier {
    let eerste = o.wie.iter().find(|(id, _)| Some(*id) == o.casus.persoon_id).or(o.wie.first());
    let f = formulier(paden::CONTACT_NIEUW.van(o.casus.id), o).vul_datum("op", Some(v.vandaag()));
    match eerste {
        Some((id, naam)) => f.vul("over", id).vul("van_wie", naam),
        None => f,
    }
}

fn gevuld(o: &Omgeving, m: &Contactmoment) -> Formulier {
    formulier(paden::CONTACT.met(&[o.casus.id.to_string(), m.id.to_string()]), o)
        .met_versie(m.versie)
        .vul("soort", m.soort)
        .vul("over", m.over_persoon_id.map(|p| p.to_string()).unwrap_or_default())
        .vul("van_wie", &m.van_wie)
        .vul("tekst", &m.tekst)
        .vul_datum("op", Some(m.op))
}

fn keur(v: &Verzoek, f: &mut Formulier) {
    if f.datum("op").is_some_and(|op| op > v.vandaag()) {
        f.fout("op", "Vul een dag in die al geweest is. Iets voor later maak je als taak.");
    }
}

/// None only when a field is wrong, which the form already says.
fn inhoud(f: &Formulier) -> Option<Inhoud> {
    if !f.goed() {
        return None;
    }
    Some(Inhoud {
        op: f.datum("op")?,
        soort: f.keus("soort")?,
        over: f.id("over"),
        van_wie: f.tekst("van_wie"),
        tekst: f.tekst("tekst"),
    })
}

/// The words for how they spoke, as the form now says.
fn soort(f: &Formulier) -> &'static str {
    f.keus::<ContactSoort>("soort").map_or("gesprek", Code::label)
}

fn toon(v: &Verzoek, f: &Formulier, o: &Omgeving, nieuw: bool) -> Uitslag<Antwoord> {
    let (titel, knop, uitleg) = if nieuw {
        ("Contactmoment".to_string(), "Bewaar het contactmoment", "")
    } else {
        (
            format!(
                "Contactmoment verbeteren: {} op {}, van {}",
                soort(f),
                f.tekst("op"),
                f.tekst("van_wie")
            ),
            "Bewaar de verbetering",
            "Dat je dit verbeterde, en welk veld, komt in het spoor.",
        )
    };
    v.pagina_met(
        "basis/casusformulier.html",
        f,
        &Pagina { formulier: f, casus: o.casus.id, nummer: o.casus.nummer.clone(), titel, knop, uitleg },
    )
}

/// GET
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let o = omgeving(v)?;
    let f = v.open(nieuw_formulier(v, &o))?;
    toon(v, &f, &o, true)
}

/// POST
pub fn bewaar_nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let o = omgeving(v)?;
    let mut f = nieuw_formulier(v, &o).lees(&v.velden);
    keur(v, &mut f);
    let Some(wat) = inhoud(&f) else { return toon(v, &f, &o, true) };
    v.schrijf(|s| store::voeg_toe(s, &o.casus, wat))?;
    Ok(Antwoord::naar(paden::CASUS.van(o.casus.id), "Bewaard: contactmoment"))
}

/// GET
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let o = omgeving(v)?;
    let id: RijId = v.deel("contactmoment")?;
    let m = v.lees(|c| store::zoek(c, o.casus.id, id))?;
    let f = v.open(gevuld(&o, &m))?;
    toon(v, &f, &o, false)
}

/// POST
pub fn bewaar_wijziging(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let o = omgeving(v)?;
    let id: RijId = v.deel("contactmoment")?;
    let m = v.lees(|c| store::zoek(c, o.casus.id, id))?;
    let mut f = gevuld(&o, &m).lees(&v.velden);
    keur(v, &mut f);
    let Some(wat) = inhoud(&f) else { return toon(v, &f, &o, false) };
    let versie = f.versie;
    match v.schrijf(|s| store::wijzig(s, &o.casus, &m, wat, versie)) {
        Err(Fout::Verouderd) => {
            let nu = v.lees(|c| store::zoek(c, o.casus.id, id))?;
            toon(v, &f.conflict(&gevuld(&o, &nu)), &o, false)
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::CASUS.van(o.casus.id), "Bewaard: verbeterd contactmoment"))
        }
    }
}
