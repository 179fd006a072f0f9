//! The consultant's one screen of an advies: the frozen letter, beside it questions, clocks and besluit.

use serde::Serialize;

use super::beeld::{self, Bal, BesluitBeeld, UitnodigingRij, VraagRij};
use super::inhoud::{self, Inhoud};
use super::model::{AanZet, Advies, AdviesStatus, Onderdeel};
use super::regels;
use super::store::{lezen, orgaan};
use crate::basis::termijnen::store::TermijnBeeld;
use crate::db::waarde::AdviesId;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::accounts;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

/// What stands above every page of an advies on the consultant's side.
#[derive(Debug, Clone, Serialize)]
pub struct AdviesKop {
    /// Its id.
    pub id: AdviesId,
    /// The product, or the law.
    pub titel: String,
    /// Whom it is about and under which law.
    pub onder: String,
    /// Who has the ball.
    pub bal: Bal,
}

/// The advies in the URL with what was frozen. Nothing else of the casus is read here.
///
/// # Errors
/// [`Fout::KanNiet`] when the team took it back: what was disclosed is no longer shown.
pub fn laad(v: &Verzoek) -> Uitslag<(Advies, Inhoud, AdviesKop)> {
    let id: AdviesId = v.deel("advies")?;
    let a = v.lees(|c| lezen::advies(c, id))?;
    let vast = inhoud::lees(&a)?.ok_or(Fout::NietGevonden)?;
    if a.status == AdviesStatus::Ingetrokken {
        return Err(Fout::KanNiet(
            "Het wijkteam trok dit advies in. Je hoeft niets te doen; de inhoud is niet meer te zien.".into(),
        ));
    }
    let kop = AdviesKop {
        id,
        titel: if vast.product.is_empty() { vast.wet.clone() } else { vast.product.clone() },
        onder: format!("{} · {}", vast.naam, vast.wet),
        bal: beeld::bal(&a, AanZet::Orgaan, v.vandaag()),
    };
    Ok((a, vast, kop))
}

#[derive(Serialize)]
struct Pagina {
    kop: AdviesKop,
    brief: Inhoud,
    open: bool,
    van_mij: bool,
    consulent: String,
    vragen: Vec<VraagRij>,
    uitnodigingen: Vec<UitnodigingRij>,
    wacht_op_aanvulling: bool,
    aanvulling_te_laat: bool,
    kan_pauzeren: bool,
    termijnen: Vec<TermijnBeeld>,
    besluit: Option<BesluitBeeld>,
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, brief, kop) = laad(v)?;
    let wie = v.wie()?.id;
    let (vandaag, grenzen) = (v.vandaag(), &v.diensten.config.termijnen);
    let ctx = v.lees(|c| {
        let consulent = match a.consulent_id {
            Some(id) => accounts::gebruiker(c, id)?.naam,
            None => String::new(),
        };
        let uitnodigingen: Vec<UitnodigingRij> =
            lezen::uitnodigingen(c, a.id)?.into_iter().map(Into::into).collect();
        let wacht = uitnodigingen.iter().find(|u| u.ontvangen_op.is_none());
        Ok(Pagina {
            open: regels::bij_orgaan(a.status),
            van_mij: a.consulent_id == Some(wie),
            consulent,
            vragen: beeld::vragen(c, &a)?,
            wacht_op_aanvulling: wacht.is_some(),
            aanvulling_te_laat: wacht.is_some_and(|u| u.uiterlijk < vandaag),
            uitnodigingen,
            kan_pauzeren: beeld::besluitklok(c, &a)?.is_some_and(|t| t.gestopt_op.is_none()),
            termijnen: beeld::klokken(c, &a, vandaag, grenzen)?,
            besluit: lezen::besluit(c, a.id)?.map(|b| beeld::besluit(b, Some(&brief))),
            kop,
            brief,
        })
    })?;
    v.pagina("route/advies/behandelen.html", &ctx)
}

/// POST: takes the advies, or takes it over.
pub fn oppakken(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, _, _) = laad(v)?;
    v.schrijf(|s| orgaan::neem(s, &a))?;
    Ok(Antwoord::naar(paden::BEHANDELEN.van(a.id), "Opgepakt: het advies staat bij jou"))
}

#[derive(Serialize)]
struct Vraagpagina<'a> {
    kop: AdviesKop,
    formulier: &'a Formulier,
}

fn vraagformulier(a: &Advies) -> Formulier {
    let velden = vec![
        Veld::radio::<Onderdeel>("onderdeel", "Waarover gaat je vraag?")
            .verplicht("Kies waarover je vraag gaat"),
        Veld::tekstvak("vraag", "Wat wil je weten?")
            .verplicht("Schrijf je vraag op")
            .hint("Vraag alleen wat je nodig hebt om te beslissen.")
            .rijen(4)
            .max(2000),
    ];
    Formulier::nieuw(paden::VRAAG_STELLEN.van(a.id), velden)
}

/// Refuses when there is nothing to work on any more.
///
/// # Errors
/// [`Fout::KanNiet`] after a besluit.
pub fn nog_open(a: &Advies) -> Uitslag<()> {
    if regels::bij_orgaan(a.status) {
        return Ok(());
    }
    Err(Fout::KanNiet("Op dit advies is al besloten.".into()))
}

/// GET: a question to the team.
pub fn get_vraag(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, _, kop) = laad(v)?;
    nog_open(&a)?;
    let f = v.open(vraagformulier(&a))?;
    v.pagina_met("route/advies/vraag.html", &f, &Vraagpagina { kop, formulier: &f })
}

/// POST: asks it; the ball goes to the team.
pub fn post_vraag(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, _, kop) = laad(v)?;
    nog_open(&a)?;
    let f = vraagformulier(&a).lees(&v.velden);
    let (true, Some(onderdeel)) = (f.goed(), f.keus::<Onderdeel>("onderdeel")) else {
        return v.pagina_met("route/advies/vraag.html", &f, &Vraagpagina { kop, formulier: &f });
    };
    v.schrijf(|s| orgaan::vraag(s, &a, onderdeel, &f.tekst("vraag")))?;
    Ok(Antwoord::naar(paden::BEHANDELEN.van(a.id), "Verzonden: je vraag ligt nu bij het wijkteam"))
}
