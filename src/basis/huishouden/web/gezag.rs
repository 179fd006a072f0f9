//! Who holds gezag over a child: saying it, with where it was seen, and ending it.

use super::kiezer;
use super::{Kader, klaar, lees_periode, periode, toon, wie, zorg_voor_huis};
use crate::basis::huishouden::gezag::{Gezag, GezagBron, GezagSoort};
use crate::basis::huishouden::regels;
use crate::basis::huishouden::store_gezag::{self as store, Inhoud};
use crate::basis::personen::{Persoon, store as personen};
use crate::db::waarde::RijId;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

const UITLEG: &str = "Gezag volgt niet uit ouder zijn en niet uit een adres. Hebben twee ouders het samen, leg dan allebei vast.";

fn velden(bestaat: bool) -> Vec<Veld> {
    let mut uit = vec![
        Veld::radio::<GezagSoort>("soort", "Wat voor gezag is het?").verplicht("Kies wat voor gezag het is"),
        Veld::radio::<GezagBron>("bron", "Hoe weet je dat?")
            .verplicht("Kies hoe je het weet")
            .waarom("Toestemming vraag je aan wie het gezag heeft. Daarvoor kijk je het na in het gezagsregister of de BRP."),
        Veld::datum("gezien_op", "Wanneer zag je dat daar?"),
    ];
    uit.extend(periode("Heeft het gezag sinds", "Heeft het gezag niet meer sinds", bestaat));
    uit
}

fn nieuw_formulier(v: &Verzoek, p: &Persoon) -> Uitslag<Formulier> {
    let mut lijst = kiezer::kiesvelden(kiezer::bekenden(v, p.id)?);
    lijst.push(Veld::tekst("instelling", "Of welke instelling heeft de voogdij?"));
    lijst.extend(velden(false));
    Ok(Formulier::nieuw(paden::GEZAG_NIEUW.van(p.id), lijst))
}

fn kader(p: &Persoon) -> Kader<'static> {
    Kader { titel: format!("Gezag over {}", p.naam()), uitleg: UITLEG, knop: "Bewaren" }
}

/// None only when a field is wrong, which the form then says. Who holds it is filled in by the caller.
fn inhoud(v: &Verzoek, f: &mut Formulier) -> Option<Inhoud> {
    let (soort, bron) = (f.keus::<GezagSoort>("soort"), f.keus::<GezagBron>("bron"));
    f.verplicht_als(
        bron.is_some_and(GezagBron::nagekeken),
        "gezien_op",
        "Vul in op welke dag je het daar zag",
    );
    if f.datum("gezien_op").is_some_and(|op| op > v.vandaag()) {
        f.fout("gezien_op", "Vul een dag in die al geweest is, of vandaag");
    }
    let (van, tot) = lees_periode(v, f);
    if !f.goed() {
        return None;
    }
    Some(Inhoud {
        houder: None,
        instelling: f.tekst("instelling"),
        soort: soort?,
        bron: bron?,
        gezien_op: f.datum("gezien_op"),
        van,
        tot,
    })
}

/// GET
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let f = v.open(nieuw_formulier(v, &p)?)?;
    toon(v, &f, p.id, kader(&p))
}

/// POST
pub fn voeg_toe(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let mut f = nieuw_formulier(v, &p)?.lees(&v.velden);
    let instelling = f.keus::<GezagSoort>("soort") == Some(GezagSoort::VoogdijInstelling);
    f.verplicht_als(instelling, "instelling", "Vul in welke instelling de voogdij heeft");
    if regels::minderjarig(&p, v.vandaag()) == Some(false) {
        f.fout("soort", "Deze persoon is 18 jaar of ouder: dan heeft niemand meer het gezag");
    }
    let houder = if instelling { None } else { Some(kiezer::lees(v, &mut f)?) };
    let Some(mut wat) = inhoud(v, &mut f) else { return toon(v, &f, p.id, kader(&p)) };
    if !instelling {
        wat.instelling.clear();
    }
    let kluis = v.diensten.kluis.clone();
    let gedaan = v.schrijf(|s| {
        wat.houder = houder.map(|h| h.persoon(s, &kluis)).transpose()?;
        zorg_voor_huis(s, &p)?;
        let houder = wat.houder;
        store::voeg_toe(s, p.id, wat)?;
        if let Some(houder) = houder {
            s.raakt(houder, &[]);
        }
        Ok(())
    });
    match gedaan {
        Ok(_) => klaar(v, p.id, "Bewaard: het gezag"),
        Err(Fout::KanNiet(uitleg)) => {
            f.fout("achternaam", uitleg);
            toon(v, &f, p.id, kader(&p))
        }
        Err(fout) => Err(fout),
    }
}

fn te_wijzigen(v: &Verzoek, p: &Persoon) -> Uitslag<(Gezag, String)> {
    let id: RijId = v.deel("gezag")?;
    v.lees(|c| {
        let g = store::zoek(c, p.id, id)?;
        let houder = match g.houder_id {
            Some(h) => personen::persoon(c, h)?.naam(),
            None => g.instelling.clone(),
        };
        Ok((g, houder))
    })
}

fn gevuld(p: &Persoon, g: &Gezag) -> Formulier {
    Formulier::nieuw(paden::GEZAG.met(&[p.id.to_string(), g.id.to_string()]), velden(true))
        .met_versie(g.versie)
        .vul("soort", g.soort)
        .vul("bron", g.bron)
        .vul_datum("gezien_op", g.gezien_op)
        .vul_datum("van", g.van)
        .vul_datum("tot", g.tot)
}

fn kader_van(p: &Persoon, houder: &str) -> Kader<'static> {
    Kader { titel: format!("Gezag van {houder} over {}", p.naam()), uitleg: UITLEG, knop: "Bewaren" }
}

/// GET
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let (g, houder) = te_wijzigen(v, &p)?;
    let f = v.open(gevuld(&p, &g))?;
    toon(v, &f, p.id, kader_van(&p, &houder))
}

/// POST
pub fn bewaar(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let (g, houder) = te_wijzigen(v, &p)?;
    let mut f = gevuld(&p, &g).lees(&v.velden);
    let Some(wat) = inhoud(v, &mut f) else { return toon(v, &f, p.id, kader_van(&p, &houder)) };
    let versie = f.versie;
    match v.schrijf(|s| store::wijzig(s, p.id, g.id, &wat, versie)) {
        Err(Fout::Verouderd) => {
            let (nu, _) = te_wijzigen(v, &p)?;
            toon(v, &f.conflict(&gevuld(&p, &nu)), p.id, kader_van(&p, &houder))
        }
        r => {
            r?;
            klaar(v, p.id, "Bewaard: het gezag")
        }
    }
}
