//! The talk itself: when, with whom, and what was explained.

use serde::Serialize;

use crate::basis::casus::{Casus, store as casus_store};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::route::kop::{self, Kop};
use crate::route::vraagverheldering::model::{Clientondersteuner, Gesprek, Identiteit};
use crate::route::vraagverheldering::store;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    formulier: &'a Formulier,
}

struct Stand {
    casus: Casus,
    kop: Kop,
    pgb: bool,
    gesprek: Option<Gesprek>,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        let kop = kop::kop(c, &casus)?;
        let pgb = super::pgb(&casus_store::wetten(c, id)?);
        Ok(Stand { gesprek: store::gesprek(c, id)?, casus, kop, pgb })
    })
}

fn formulier(casus: CasusId, pgb: bool) -> Formulier {
    let mut velden = vec![
        Veld::datum("eerste_gesprek_op", "Wanneer was het eerste gesprek?"),
        Veld::tekst("aanwezig", "Wie waren erbij?")
            .hint("Bijvoorbeeld: mevrouw, haar dochter, de wijkverpleegkundige")
            .max(500),
        Veld::keuze::<Identiteit>("identiteit", "Waarmee is de identiteit vastgesteld?").waarom(
            "Wmo 2015 art. 2.3.4. Kijk naar het document en noteer alleen welke soort het is. Maak geen kopie en \
             noteer geen nummer.",
        ),
        Veld::radio::<Clientondersteuner>("clientondersteuner", "Was er een onafhankelijke cliëntondersteuner bij?")
            .waarom(
                "Inwoner en mantelzorger hebben recht op gratis onafhankelijke ondersteuning (Wmo 2015 art. 2.2.4 en \
                 2.3.2 lid 3).",
            ),
    ];
    if pgb {
        velden.push(Veld::vink("pgb_uitgelegd", "Ik heb uitgelegd wat een pgb is en wat het vraagt").waarom(
            "Wmo 2015 art. 2.3.2 lid 6 en Jeugdwet art. 8.1.1: iemand moet weten dat een pgb kan en wat daarbij hoort.",
        ));
    }
    velden.extend([
        Veld::tekst("deskundigen", "Welke deskundigen heb je gevraagd?")
            .hint("Bijvoorbeeld een gedragswetenschapper, ergotherapeut of consulent. Niet nodig? Laat dit leeg.")
            .max(500),
        Veld::tekstvak("geen_balans_reden", "Is er geen Balansbeeld nodig? Schrijf dan waarom")
            .hint("Bijvoorbeeld: één duidelijke vraag, verder loopt alles. Maken jullie wel een beeld? Laat dit leeg.")
            .rijen(2)
            .max(1000),
    ]);
    Formulier::nieuw(paden::GESPREK.van(casus), velden)
}

fn vul(f: Formulier, g: Option<&Gesprek>) -> Formulier {
    match g {
        None => f,
        Some(g) => f
            .met_versie(g.versie)
            .vul_datum("eerste_gesprek_op", g.eerste_gesprek_op)
            .vul("aanwezig", &g.aanwezig)
            .vul("identiteit", &g.identiteit)
            .vul("clientondersteuner", &g.clientondersteuner)
            .vul_vink("pgb_uitgelegd", g.pgb_uitgelegd)
            .vul("deskundigen", &g.deskundigen)
            .vul("geen_balans_reden", &g.geen_balans_reden),
    }
}

fn toon(v: &Verzoek, s: Stand, f: &Formulier) -> Uitslag<Antwoord> {
    v.pagina_met("route/vraagverheldering/gesprek.html", f, &Pagina { casus: s.kop, formulier: f })
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let s = stand(v)?;
    let f = v.open(vul(formulier(s.casus.id, s.pgb), s.gesprek.as_ref()))?;
    toon(v, s, &f)
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let s = stand(v)?;
    let mut f = formulier(s.casus.id, s.pgb).lees(&v.velden);
    if f.datum("eerste_gesprek_op").is_some_and(|dag| dag > v.vandaag()) {
        f.fout("eerste_gesprek_op", "Vul de dag in als het gesprek is geweest; deze dag komt nog");
    }
    if !f.goed() {
        return toon(v, s, &f);
    }
    let nieuw = Gesprek {
        eerste_gesprek_op: f.datum("eerste_gesprek_op"),
        identiteit: f.keus::<Identiteit>("identiteit").map_or("", Code::code).into(),
        aanwezig: f.tekst("aanwezig"),
        clientondersteuner: f.keus::<Clientondersteuner>("clientondersteuner").map_or("", Code::code).into(),
        // A law that is gone takes its question along, not what was answered to it.
        pgb_uitgelegd: if s.pgb {
            f.vink("pgb_uitgelegd")
        } else {
            s.gesprek.as_ref().is_some_and(|g| g.pgb_uitgelegd)
        },
        deskundigen: f.tekst("deskundigen"),
        geen_balans_reden: f.tekst("geen_balans_reden"),
        versie: f.versie,
    };
    match v.schrijf(|w| store::bewaar_gesprek(w, &s.casus, &nieuw)) {
        Err(Fout::Verouderd) => {
            let s = stand(v)?;
            let nu = vul(formulier(s.casus.id, s.pgb), s.gesprek.as_ref());
            toon(v, s, &f.conflict(&nu))
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::VRAAGVERHELDERING.van(s.casus.id), "Bewaard: het gesprek"))
        }
    }
}
