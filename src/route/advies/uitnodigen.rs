//! A written invitation to the aanvrager, and the aanvulling that comes in: the only pause of the term here.

use serde::Serialize;

use super::beeld;
use super::behandelen::{AdviesKop, laad, nog_open};
use super::model::{Advies, Uitnodiging};
use super::store::{lezen, orgaan};
use crate::basis::termijnen::store::Termijn;
use crate::kit::datum;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    kop: AdviesKop,
    klok: bool,
    formulier: &'a Formulier,
}

fn formulier(a: &Advies) -> Formulier {
    let velden = vec![
        Veld::tekstvak("wat", "Wat ontbreekt er aan de aanvraag?")
            .verplicht("Schrijf op wat de aanvrager moet aanvullen")
            .hint("Zoals het in de brief aan de aanvrager staat.")
            .rijen(3)
            .max(2000),
        Veld::datum("verstuurd_op", "Wanneer is de brief verstuurd?")
            .verplicht("Vul in wanneer de brief is verstuurd"),
        Veld::datum("uiterlijk", "Wanneer moet de aanvulling er uiterlijk zijn?")
            .verplicht("Vul in tot wanneer de aanvrager kan aanvullen")
            .hint("Vaak twee weken na de brief. Bijvoorbeeld 5-3-2026"),
    ];
    Formulier::nieuw(paden::UITNODIGEN.van(a.id), velden)
}

fn toon(v: &mut Verzoek, kop: AdviesKop, klok: bool, f: &Formulier) -> Uitslag<Antwoord> {
    v.pagina_met("route/advies/uitnodigen.html", f, &Pagina { kop, klok, formulier: f })
}

fn klok(v: &Verzoek, a: &Advies) -> Uitslag<Option<Termijn>> {
    v.lees(|c| beeld::besluitklok(c, a)).map(|k| k.filter(|t| t.gestopt_op.is_none()))
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, _, kop) = laad(v)?;
    nog_open(&a)?;
    let loopt = klok(v, &a)?.is_some();
    let f = v.open(formulier(&a))?;
    toon(v, kop, loopt, &f)
}

/// POST: notes the invitation; the term stands still from that day.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, _, kop) = laad(v)?;
    nog_open(&a)?;
    let t = klok(v, &a)?;
    let mut f = formulier(&a).lees(&v.velden);
    let (op, uiterlijk) = (f.datum("verstuurd_op"), f.datum("uiterlijk"));
    if op.is_some_and(|d| d > v.vandaag()) {
        f.fout("verstuurd_op", "Vul een dag in tot en met vandaag");
    }
    if let Some(t) = &t
        && op.is_some_and(|d| d < t.start)
    {
        f.fout(
            "verstuurd_op",
            format!("Vul een dag in vanaf {}: toen begon de termijn", datum::kort(t.start)),
        );
    }
    if uiterlijk.is_some_and(|d| op.is_some_and(|o| d <= o)) {
        f.fout("uiterlijk", "Vul een dag in na de dag van de brief");
    }
    let (true, Some(op), Some(uiterlijk)) = (f.goed(), op, uiterlijk) else {
        return toon(v, kop, t.is_some(), &f);
    };
    v.schrijf(|s| orgaan::nodig_uit(s, &a, &f.tekst("wat"), op, uiterlijk))?;
    Ok(Antwoord::naar(paden::BEHANDELEN.van(a.id), "Bewaard: de uitnodiging aan de aanvrager"))
}

#[derive(Serialize)]
struct Aangevuld<'a> {
    kop: AdviesKop,
    uitnodiging: beeld::UitnodigingRij,
    formulier: &'a Formulier,
}

fn aangevuld_formulier(a: &Advies) -> Formulier {
    let velden = vec![
        Veld::datum("ontvangen_op", "Wanneer was de aanvulling er?")
            .verplicht("Vul in wanneer de aanvulling er was")
            .hint("Kwam er niets, vul dan de laatste dag in waarop aanvullen kon. Bijvoorbeeld 5-3-2026"),
    ];
    Formulier::nieuw(paden::AANGEVULD.van(a.id), velden)
}

fn laad_uitnodiging(v: &Verzoek) -> Uitslag<(Advies, AdviesKop, Uitnodiging)> {
    let (a, _, kop) = laad(v)?;
    nog_open(&a)?;
    let open = v.lees(|c| lezen::uitnodigingen(c, a.id))?.into_iter().find(|u| u.ontvangen_op.is_none());
    let u = open.ok_or_else(|| Fout::KanNiet("Er loopt geen uitnodiging aan de aanvrager.".into()))?;
    Ok((a, kop, u))
}

fn toon_aangevuld(v: &mut Verzoek, kop: AdviesKop, u: Uitnodiging, f: &Formulier) -> Uitslag<Antwoord> {
    let ctx = Aangevuld { kop, uitnodiging: u.into(), formulier: f };
    v.pagina_met("route/advies/aangevuld.html", f, &ctx)
}

/// GET
pub fn get_aangevuld(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, kop, u) = laad_uitnodiging(v)?;
    let f = v.open(aangevuld_formulier(&a))?;
    toon_aangevuld(v, kop, u, &f)
}

/// POST: the term runs on.
pub fn post_aangevuld(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, kop, u) = laad_uitnodiging(v)?;
    let mut f = aangevuld_formulier(&a).lees(&v.velden);
    let op = f.datum("ontvangen_op");
    if op.is_some_and(|d| d < u.verstuurd_op || d > v.vandaag()) {
        f.fout("ontvangen_op", "Vul een dag in tussen de brief en vandaag");
    }
    let (true, Some(op)) = (f.goed(), op) else {
        return toon_aangevuld(v, kop, u, &f);
    };
    v.schrijf(|s| orgaan::aangevuld(s, &a, &u, op))?;
    Ok(Antwoord::naar(paden::BEHANDELEN.van(a.id), "Bewaard: de aanvulling is er, de termijn loopt verder"))
}
