//! One item of the onderzoek: what was found, about whom, from whom.

use serde::Serialize;

use super::velden;
use crate::basis::casus::{Casus, store as casus_store};
use crate::basis::huishouden::{self, Iemand};
use crate::db::waarde::CasusId;
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::route::kop::{self, Kop};
use crate::route::vraagverheldering::model::{Bevinding, Item};
use crate::route::vraagverheldering::store::onderzoek;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    titel: &'static str,
    wet: &'static str,
    formulier: &'a Formulier,
}

struct Stand {
    casus: Casus,
    kop: Kop,
    mensen: Vec<Iemand>,
    item: Item,
    bevinding: Option<Bevinding>,
}

fn stand(v: &Verzoek) -> Uitslag<Stand> {
    let id: CasusId = v.deel("casus")?;
    let item = Item::uit(&v.deel::<String>("item")?).ok_or(Fout::NietGevonden)?;
    let vandaag = v.vandaag();
    v.lees(|c| {
        let casus = casus_store::zoek(c, id)?;
        // The questions of a law that is not in play are not asked.
        if !casus_store::wetten(c, id)?.contains(&item.vraag().wet) {
            return Err(Fout::NietGevonden);
        }
        let kop = kop::kop(c, &casus)?;
        let mensen = huishouden::mensen(c, &casus, vandaag)?;
        Ok(Stand { bevinding: onderzoek::zoek(c, id, item)?, casus, kop, mensen, item })
    })
}

fn formulier(s: &Stand) -> Formulier {
    let vraag = s.item.vraag();
    let mut alle = vec![
        Veld::tekstvak("tekst", vraag.vraag)
            .verplicht("Schrijf op wat jullie hebben gevonden; ook dat er niets is, is een antwoord")
            .hint(vraag.hint)
            .waarom(vraag.waarom)
            .rijen(8),
    ];
    alle.extend(velden::over_en_van(&s.mensen));
    Formulier::nieuw(paden::ONDERZOEK.met(&[s.casus.id.to_string(), s.item.to_string()]), alle)
}

fn vul(f: Formulier, s: &Stand) -> Formulier {
    match &s.bevinding {
        Some(b) => velden::vul_over(f, b.over_persoon_id)
            .met_versie(b.versie)
            .vul("tekst", &b.tekst)
            .vul("van_wie", &b.van_wie),
        None => velden::vul_over(f, s.casus.persoon_id),
    }
}

fn toon(v: &Verzoek, s: Stand, f: &Formulier) -> Uitslag<Antwoord> {
    let pagina =
        Pagina { casus: s.kop, titel: s.item.label(), wet: s.item.vraag().wet.label(), formulier: f };
    v.pagina_met("route/vraagverheldering/onderzoek.html", f, &pagina)
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let s = stand(v)?;
    let f = v.open(vul(formulier(&s), &s))?;
    toon(v, s, &f)
}

/// POST
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let s = stand(v)?;
    let f = formulier(&s).lees(&v.velden);
    if !f.goed() {
        return toon(v, s, &f);
    }
    let nieuw = Bevinding {
        item: s.item,
        tekst: f.tekst("tekst"),
        over_persoon_id: f.id("over"),
        van_wie: f.tekst("van_wie"),
        versie: f.versie,
    };
    match v.schrijf(|w| onderzoek::bewaar(w, s.casus.id, &nieuw)) {
        Err(Fout::Verouderd) => {
            let s = stand(v)?;
            let nu = vul(formulier(&s), &s);
            toon(v, s, &f.conflict(&nu))
        }
        r => {
            r?;
            let wet = s.item.vraag().wet;
            let pad = format!("{}#onderzoek-{}", paden::VRAAGVERHELDERING.van(s.casus.id), wet.code());
            Ok(Antwoord::naar(pad, format!("Bewaard: {}", s.item.label())))
        }
    }
}
