//! Who belongs to a household: adding somebody, and saying how or until when.

use super::kiezer::{self, Gekozen};
use super::{Kader, klaar, lees_periode, periode, toon, wie, zorg_voor_huis};
use crate::basis::huishouden::relatie::RelatieSoort;
use crate::basis::huishouden::{Lid, Plaats, Verblijf, store as huishouden, store_relatie};
use crate::basis::personen::model::Geslacht;
use crate::basis::personen::{Persoon, store as personen, velden};
use crate::db::waarde::{HuishoudenId, RijId};
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Actie;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

fn plaatsvelden() -> Vec<Veld> {
    vec![
        Veld::vink("woont_in", "Woont op hetzelfde adres"),
        Veld::keuze::<Verblijf>("verblijf", "Hoeveel van de tijd?")
            .hint("Een kind kan in twee huishoudens wonen: voeg het in allebei toe."),
        Veld::tekst("verblijf_uitleg", "Welke dagen, of waar de rest van de tijd?")
            .hint("Bijvoorbeeld: even weken, wisselt op vrijdag"),
    ]
}

fn nieuw_formulier(v: &Verzoek, p: &Persoon) -> Uitslag<Formulier> {
    let mut lijst = kiezer::kiesvelden(kiezer::bekenden(v, p.id)?);
    lijst.push(
        Veld::keuze::<RelatieSoort>("relatie", format!("Wat is deze persoon van {}?", p.naam()))
            .verplicht("Kies wat deze persoon is, bijvoorbeeld: partner"),
    );
    lijst.push(
        Veld::tekst("rol", "In eigen woorden")
            .max(100)
            .hint("Alleen als het woord hierboven niet genoeg zegt: kostganger, pleegzus."),
    );
    lijst.extend(plaatsvelden());
    lijst.push(Veld::datum("van", "Hoort bij het huishouden sinds").hint("Laat leeg als je het niet weet."));
    lijst.extend(velden::overige(v)?);
    let f = Formulier::nieuw(paden::HUISHOUDEN_LID.van(p.id), lijst);
    Ok(f.vul_vink("woont_in", true).vul("verblijf", Verblijf::HeleWeek))
}

fn nieuw_kader(p: &Persoon) -> Kader<'static> {
    Kader {
        titel: format!("Iemand toevoegen aan het huishouden van {}", p.naam()),
        uitleg: "Vul alleen in wat je weet en wat nodig is. Wie het gezag heeft en wie mantelzorg geeft, leg je vast bij het huishouden.",
        knop: "Toevoegen",
    }
}

/// GET: adding somebody to the household.
pub fn nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let f = v.open(nieuw_formulier(v, &p)?)?;
    toon(v, &f, p.id, nieuw_kader(&p))
}

/// POST: adding somebody to the household.
pub fn voeg_toe(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let p = wie(v)?;
    let mut f = nieuw_formulier(v, &p)?.lees(&v.velden);
    let gekozen = kiezer::lees(v, &mut f)?;
    keur_nieuw(v, &mut f, &p, &gekozen)?;
    if let (true, Some(soort)) = (f.goed(), f.keus::<RelatieSoort>("relatie")) {
        match bewaar_nieuw(v, &f, &p, &gekozen, soort) {
            Ok(()) => return klaar(v, p.id, "Het huishouden is bijgewerkt."),
            Err(Fout::KanNiet(uitleg)) => f.fout("bsn", uitleg),
            Err(fout) => return Err(fout),
        }
    }
    toon(v, &f, p.id, nieuw_kader(&p))
}

fn keur_nieuw(v: &Verzoek, f: &mut Formulier, p: &Persoon, gekozen: &Gekozen) -> Uitslag<()> {
    f.verplicht_als(
        f.keus::<RelatieSoort>("relatie") == Some(RelatieSoort::Anders),
        "rol",
        "Schrijf in eigen woorden wat deze persoon is",
    );
    if f.datum("van").is_some_and(|van| van > v.vandaag()) {
        f.fout("van", "Vul een dag in die al geweest is, of vandaag");
    }
    if let Gekozen::Bekend(id) = gekozen
        && v.lees(|c| huishouden::woont_bij(c, p.id, *id, v.vandaag()))?
    {
        for veld in [kiezer::WIE, "achternaam"] {
            f.fout(veld, "Deze persoon staat al in dit huishouden");
        }
    }
    Ok(())
}

fn bewaar_nieuw(
    v: &mut Verzoek,
    f: &Formulier,
    p: &Persoon,
    gekozen: &Gekozen,
    soort: RelatieSoort,
) -> Uitslag<()> {
    let kluis = v.diensten.kluis.clone();
    let (rol, uitleg) = (f.tekst("rol"), f.tekst("verblijf_uitleg"));
    v.schrijf(|s| {
        let id = gekozen.persoon(s, &kluis)?;
        let huis = zorg_voor_huis(s, p)?;
        let geslacht: Geslacht = personen::persoon(s.c, id)?.geslacht;
        let plaats = Plaats {
            rol: if rol.is_empty() { soort.woord(geslacht) } else { &rol },
            woont_in: f.vink("woont_in"),
            verblijf: f.keus("verblijf").unwrap_or_default(),
            verblijf_uitleg: &uitleg,
            van: f.datum("van"),
            tot: None,
        };
        huishouden::voeg_lid_toe(s, huis, id, plaats)?;
        let toelichting = if soort == RelatieSoort::Anders { rol.clone() } else { String::new() };
        let wat = store_relatie::Inhoud { soort, van: None, tot: None, toelichting };
        store_relatie::voeg_toe(s, id, p.id, wat)?;
        s.raakt(id, &[]);
        Ok(())
    })
}

fn wijzigformulier(l: &Lid) -> Formulier {
    let mut lijst = vec![Veld::tekst("rol", "Wie is dit in het huishouden, in eigen woorden?").max(100)];
    lijst.extend(plaatsvelden());
    lijst.extend(periode("Hoort bij het huishouden sinds", "Hoort er niet meer bij sinds", true));
    Formulier::nieuw(
        paden::HUISHOUDEN_LID_WIJZIGEN.met(&[l.huishouden_id.to_string(), l.id.to_string()]),
        lijst,
    )
    .met_versie(l.versie)
    .vul("rol", &l.rol)
    .vul_vink("woont_in", l.woont_in)
    .vul("verblijf", l.verblijf)
    .vul("verblijf_uitleg", &l.verblijf_uitleg)
    .vul_datum("van", Some(l.van))
    .vul_datum("tot", l.tot)
}

fn te_wijzigen(v: &Verzoek) -> Uitslag<(Lid, Persoon)> {
    let huis: HuishoudenId = v.deel("huishouden")?;
    let id: RijId = v.deel("lid")?;
    let (actor, dag) = (v.wie()?, v.vandaag());
    let (lid, p, feiten) = v.lees(|c| {
        let lid = huishouden::lid(c, huis, id)?;
        let p = personen::persoon(c, lid.persoon_id)?;
        let feiten = personen::feiten(c, actor, p.id.0, dag)?;
        Ok((lid, p, feiten))
    })?;
    // A child opens both its households, and not whoever else lives there.
    if !v.mag(Actie::PersoonBewerken, &feiten) {
        return Err(Fout::GeenRecht(
            "Jij werkt niet met deze persoon. Op het bord van het huishouden zie je alleen wie het is.",
        ));
    }
    Ok((lid, p))
}

fn toon_wijziging(v: &Verzoek, f: &Formulier, l: &Lid, p: &Persoon) -> Uitslag<Antwoord> {
    let pagina = super::Pagina {
        formulier: f,
        titel: format!("{} in dit huishouden", p.naam()),
        uitleg: "Woont iemand hier niet meer, vul dan in sinds wanneer. Wie hier woonde, blijft te zien.",
        knop: "Bewaren",
        terug_pad: paden::HUISHOUDEN.van(l.huishouden_id),
        terug_naam: "Naar het huishouden",
    };
    v.pagina_met("basis/persoonformulier.html", f, &pagina)
}

/// GET: how somebody belongs to the household, and until when.
pub fn wijzig(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (l, p) = te_wijzigen(v)?;
    let f = v.open(wijzigformulier(&l))?;
    toon_wijziging(v, &f, &l, &p)
}

/// POST: how somebody belongs to the household, and until when.
pub fn bewaar(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (l, p) = te_wijzigen(v)?;
    let mut f = wijzigformulier(&l).lees(&v.velden);
    let (van, tot) = lees_periode(v, &mut f);
    if !f.goed() {
        return toon_wijziging(v, &f, &l, &p);
    }
    let (rol, uitleg) = (f.tekst("rol"), f.tekst("verblijf_uitleg"));
    let plaats = Plaats {
        rol: &rol,
        woont_in: f.vink("woont_in"),
        verblijf: f.keus("verblijf").unwrap_or_default(),
        verblijf_uitleg: &uitleg,
        van,
        tot,
    };
    let versie = f.versie;
    match v.schrijf(|s| huishouden::wijzig_lid(s, &l, plaats, versie)) {
        Err(Fout::Verouderd) => {
            let (nu, _) = te_wijzigen(v)?;
            toon_wijziging(v, &f.conflict(&wijzigformulier(&nu)), &nu, &p)
        }
        r => {
            r?;
            Ok(Antwoord::naar(paden::HUISHOUDEN.van(l.huishouden_id), "Het huishouden is bijgewerkt."))
        }
    }
}
