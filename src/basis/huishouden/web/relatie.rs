//! What people are to each other: adding a relation, changing or ending one.

use super::kiezer::{self, Gekozen};
use super::{Kader, klaar, lees_periode, periode, toon, wie, zorg_voor_huis};
use crate::basis::huishouden::relatie::{Relatie, RelatieSoort};
use crate::basis::huishouden::store_relatie::{self as store, Inhoud};
use crate::basis::personen::{Persoon, store as personen};
use crate::db::waarde::{PersoonId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

const UITLEG: &str = "Een relatie zegt niets over gezag of over wie waar woont: dat leg je apart vast.";

fn velden(van: &str, bestaat: bool) -> Vec<Veld> {
    let mut uit = vec![
        Veld::keuze::<RelatieSoort>("soort", format!("Wat is deze persoon van {van}?"))
            .verplicht("Kies wat deze persoon is, bijvoorbeeld: ouder"),
        Veld::tekst("toelichting", "Toelichting")
            .hint("Bijvoorbeeld: belt elke week. Niet waar iemand woont: dat staat bij de persoon"),
    ];
    uit.extend(periode("Sinds", "Niet meer sinds", bestaat));
    uit
}

fn nieuw_formulier(v: &Verzoek, p: &Persoon) -> Uitslag<Formulier> {
    let mut lijst = kiezer::kiesvelden(kiezer::bekenden(v, p.id)?);
    lijst.push(
        Veld::datum("overleden_op", "Leeft deze persoon niet meer? Overleden op")
            .hint("Alleen voor iemand die je hier nieuw invoert."),
    );
    lijst.extend(velden(&p.naam(), false));
    Ok(Formulier::nieuw(paden::RELATIE_NIEUW.van(p.id), lijst))
}

fn kader(titel: String) -> Kader<'static> {
    Kader { titel, uitleg: UITLEG, knop: "Bewaren" }
}

/// None only when a field is wrong, which the form then says.
fn inhoud(v: &Verzoek, f: &mut Formulier) -> Option<Inhoud> {
    let soort: Option<RelatieSoort> = f.keus("soort");
    f.verplicht_als(
        soort == Some(RelatieSoort::Anders),
        "toelichting",
        "Schrijf in eigen woorden wat deze persoon is",
    );
    let (van, tot) = lees_periode(v, f);
    if !f.goed() {
        return None;
    }
    Some(Inhoud { soort: soort?, van, tot, toelichting: f.tekst("toelichting") })
}

/// GET
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let f = v.open(nieuw_formulier(v, &p)?)?;
    toon(v, &f, p.id, kader(format!("Relatie van {}", p.naam())))
}

/// POST
pub fn voeg_toe(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let mut f = nieuw_formulier(v, &p)?.lees(&v.velden);
    let mut gekozen = kiezer::lees(v, &mut f)?;
    if let Gekozen::Nieuw(n) = &mut gekozen {
        n.gegevens.overleden_op = f.datum("overleden_op");
    }
    if let Gekozen::Bekend(id) = &gekozen
        && *id == p.id
    {
        f.fout("achternaam", "Kies iemand anders dan deze persoon zelf");
    }
    let Some(wat) = inhoud(v, &mut f) else {
        return toon(v, &f, p.id, kader(format!("Relatie van {}", p.naam())));
    };
    let kluis = v.diensten.kluis.clone();
    v.schrijf(|s| {
        let ander = gekozen.persoon(s, &kluis)?;
        zorg_voor_huis(s, &p)?;
        store::voeg_toe(s, ander, p.id, wat)?;
        s.raakt(ander, &[]);
        Ok(())
    })?;
    klaar(v, p.id, "Bewaard: de relatie")
}

/// The relation in the URL, and who the other is.
fn te_wijzigen(v: &Verzoek, p: &Persoon) -> Uitslag<(Relatie, Persoon)> {
    let id: RijId = v.deel("relatie")?;
    v.lees(|c| {
        let r = store::zoek(c, p.id, id)?;
        let ander: PersoonId = if r.persoon_id == p.id { r.ander_id } else { r.persoon_id };
        let ander = personen::persoon(c, ander)?;
        Ok((r, ander))
    })
}

fn gevuld(p: &Persoon, r: &Relatie) -> Formulier {
    let soort = if r.persoon_id == p.id { r.soort.omgekeerd() } else { r.soort };
    Formulier::nieuw(paden::RELATIE.met(&[p.id.to_string(), r.id.to_string()]), velden(&p.naam(), true))
        .met_versie(r.versie)
        .vul("soort", soort)
        .vul("toelichting", &r.toelichting)
        .vul_datum("van", r.van)
        .vul_datum("tot", r.tot)
}

/// GET
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let (r, ander) = te_wijzigen(v, &p)?;
    let f = v.open(gevuld(&p, &r))?;
    toon(v, &f, p.id, kader(format!("{} en {}", ander.naam(), p.naam())))
}

/// POST
pub fn bewaar(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let (r, ander) = te_wijzigen(v, &p)?;
    let titel = format!("{} en {}", ander.naam(), p.naam());
    let mut f = gevuld(&p, &r).lees(&v.velden);
    let Some(wat) = inhoud(v, &mut f) else { return toon(v, &f, p.id, kader(titel)) };
    let versie = f.versie;
    match v.schrijf(|s| store::wijzig(s, ander.id, r.id, &wat, versie)) {
        Err(Fout::Verouderd) => {
            let (nu, _) = te_wijzigen(v, &p)?;
            toon(v, &f.conflict(&gevuld(&p, &nu)), p.id, kader(titel))
        }
        r => {
            r?;
            klaar(v, p.id, "Bewaard: de relatie")
        }
    }
}
