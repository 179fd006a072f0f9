//! Writing an advies: the form, new and again.

use serde::Serialize;

use super::model::{Advies, AdviesStatus, Leveringsvorm, Product, Strekking};
use super::store::lezen;
use super::store::team::{self, Invoer};
use super::voorzet;
use super::web::laad;
use crate::basis::casus::{Casus, store as casus_store};
use crate::db::waarde::{AdviesId, CasusId};
use crate::kit::code::Code;
use crate::kit::fout::{Fout, Uitslag};
use crate::paden;
use crate::poort::toegang::Wet;
use crate::route::kop::{self, Kop};
use crate::route::omgekeerde_toets::store as toets;
use crate::web::{Antwoord, Formulier, Optie, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    casus: Kop,
    titel: String,
    wet: &'static str,
    orgaan: &'static str,
    terug: String,
    formulier: &'a Formulier,
}

/// The products of a law as choices of a field; what is sent is the code, or the name where there is none.
pub fn productopties(producten: &[Product]) -> Vec<Optie> {
    producten.iter().map(|p| Optie { hint: None, ..Optie::nieuw(p.sleutel(), p.label()) }).collect()
}

/// What the consultant needs (`regels::ontbreekt`) may wait until the advies is sent.
const STRAKS: &[&str] = &[
    "resultaat",
    "strekking",
    "aard",
    "omvang",
    "duur",
    "leveringsvorm",
    "motivering",
    "voorliggend",
    "afbakening",
    "alternatieven",
];

fn velden(producten: &[Product]) -> Vec<Veld> {
    let alle = gevraagd(producten).into_iter().chain(onderbouwing());
    alle.map(|v| if STRAKS.contains(&v.naam.as_str()) { v.merk("mag later") } else { v }).collect()
}

fn gevraagd(producten: &[Product]) -> Vec<Veld> {
    vec![
        Veld::keuze_uit("product", "Over welk product gaat het advies?", productopties(producten))
            .verplicht("Kies het product waarover je adviseert")
            .hint("Eén advies per product: zo kan over elk apart worden beslist."),
        Veld::tekstvak("resultaat", "Welk resultaat wil de inwoner bereiken?").rijen(3).max(4000),
        Veld::radio::<Strekking>("strekking", "Wat adviseer je?"),
        Veld::tekst("aard", "Aard: wat voor hulp is nodig?").hint("Bijvoorbeeld: traplift, hulp bij zwaar huishoudelijk werk"),
        Veld::tekst("omvang", "Omvang: hoeveel?").hint("Bijvoorbeeld: 2 uur per week"),
        Veld::tekst("duur", "Duur: hoe lang?").hint("Bijvoorbeeld: 6 maanden, daarna evalueren"),
        Veld::radio::<Leveringsvorm>("leveringsvorm", "Hoe wordt de hulp geleverd?"),
        Veld::tekstvak("motivering", "Waarom is dit nodig?")
            .rijen(6)
            .hint("Beschrijf concreet wat in dit huishouden niet lukt en waarom. De inwoner kan dit lezen.")
            .waarom("Een besluit moet te volgen zijn: hulpvraag, problemen, welke hulp, wat zelf kan, en pas dan de rest."),
    ]
}

fn onderbouwing() -> Vec<Veld> {
    vec![
        Veld::tekstvak("voorliggend", "Wat gaat voor, en is het onderzocht?")
            .hint("Eigen kracht, gebruikelijke hulp, mantelzorg en netwerk, algemene voorziening. Wat kan wel, wat niet, waarom?"),
        Veld::tekstvak("afbakening", "Afbakening met andere wetten")
            .hint("Wlz (indicatie gevraagd of aan de orde?), Zvw (wijkverpleging, ggz), onderwijs. Schrijf ook op wat niet speelt.")
            .rijen(3),
        Veld::tekstvak("alternatieven", "Welke alternatieven zijn besproken, en waarom niet?").rijen(3),
        Veld::tekstvak("lichter_alternatief", "Welke lichtere weg is er, en wat zou die veranderen?")
            .hint("Ook wat die kost of bespaart, als je het weet. Adviseer je anders dan gevraagd, beschrijf dan hier wat wel kan.")
            .rijen(3),
        Veld::tekstvak("wens_inwoner", "Wil de inwoner iets anders dan je adviseert?")
            .hint("Schrijf dan op wat, in eigen woorden. Anders laat je dit leeg.")
            .rijen(3),
    ]
}

fn nieuw_formulier(casus: CasusId, wet: Wet, producten: &[Product]) -> Formulier {
    Formulier::nieuw(paden::ADVIES_NIEUW.met(&[casus.to_string(), wet.to_string()]), velden(producten))
}

fn wijzig_formulier(a: &Advies, producten: &[Product]) -> Formulier {
    let pad = paden::ADVIES_WIJZIGEN.met(&[a.casus_id.to_string(), a.id.to_string()]);
    Formulier::nieuw(pad, velden(producten))
}

fn gevuld(a: &Advies, producten: &[Product]) -> Formulier {
    let product = producten.iter().find(|p| Some(p.id) == a.product_id);
    wijzig_formulier(a, producten)
        .met_versie(a.versie)
        .vul("product", product.map(Product::sleutel).unwrap_or_default())
        .vul("resultaat", &a.resultaat)
        .vul("strekking", &a.strekking)
        .vul("aard", &a.aard)
        .vul("omvang", &a.omvang)
        .vul("duur", &a.duur)
        .vul("leveringsvorm", &a.leveringsvorm)
        .vul("motivering", &a.motivering)
        .vul("voorliggend", &a.voorliggend)
        .vul("afbakening", &a.afbakening)
        .vul("alternatieven", &a.alternatieven)
        .vul("lichter_alternatief", &a.lichter_alternatief)
        .vul("wens_inwoner", &a.wens_inwoner)
}

fn invoer(f: &Formulier, producten: &[Product]) -> Invoer {
    let sleutel = f.tekst("product");
    Invoer {
        product_id: producten.iter().find(|p| p.sleutel() == sleutel).map(|p| p.id),
        resultaat: f.tekst("resultaat"),
        aard: f.tekst("aard"),
        omvang: f.tekst("omvang"),
        duur: f.tekst("duur"),
        leveringsvorm: f.tekst("leveringsvorm"),
        strekking: f.tekst("strekking"),
        motivering: f.tekst("motivering"),
        voorliggend: f.tekst("voorliggend"),
        afbakening: f.tekst("afbakening"),
        alternatieven: f.tekst("alternatieven"),
        wens_inwoner: f.tekst("wens_inwoner"),
        lichter_alternatief: f.tekst("lichter_alternatief"),
    }
}

fn toon(v: &mut Verzoek, k: &Casus, wet: Wet, a: Option<&Advies>, f: &Formulier) -> Uitslag<Antwoord> {
    let terug = match a {
        Some(a) => paden::ADVIES.met(&[k.id.to_string(), a.id.to_string()]),
        None => paden::CASUS_ADVIEZEN.van(k.id),
    };
    let titel = format!("{} {}", if a.is_some() { "Advies wijzigen:" } else { "Nieuw advies:" }, wet.label());
    let casus = v.lees(|c| kop::kop(c, k))?;
    let ctx = Pagina { casus, titel, wet: wet.label(), orgaan: wet.orgaan().label(), terug, formulier: f };
    v.pagina_met("route/advies/opstellen.html", f, &ctx)
}

fn keur_dubbel(
    v: &Verzoek,
    k: &Casus,
    wet: Wet,
    in_: &Invoer,
    zelf: Option<AdviesId>,
    f: &mut Formulier,
) -> Uitslag<()> {
    if f.goed() && v.lees(|c| team::dubbel(c, k, wet, in_.product_id, zelf))? {
        f.fout(
            "product",
            "Over dit product loopt al een advies: kies een ander product, of werk verder in dat advies",
        );
    }
    Ok(())
}

fn begin(v: &Verzoek) -> Uitslag<(Casus, Wet, Vec<Product>)> {
    let id: CasusId = v.deel("casus")?;
    let wet: String = v.deel("wet")?;
    let wet = Wet::uit(&wet).ok_or(Fout::NietGevonden)?;
    v.lees(|c| Ok((casus_store::zoek(c, id)?, wet, lezen::producten(c, wet)?)))
}

/// GET: an empty advies under a law.
pub fn get_nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, wet, producten) = begin(v)?;
    let mut f = nieuw_formulier(k.id, wet, &producten);
    if let Some(toets) = v.lees(|c| toets::geheel(c, k.id))? {
        for (naam, tekst) in voorzet::voorzet(&toets, &producten) {
            f = f.vul(naam, tekst);
        }
    }
    let f = v.open(f)?;
    toon(v, &k, wet, None, &f)
}

/// POST: keeps it as a concept; nothing is sent yet.
pub fn post_nieuw(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, wet, producten) = begin(v)?;
    let mut f = nieuw_formulier(k.id, wet, &producten).lees(&v.velden);
    let in_ = invoer(&f, &producten);
    keur_dubbel(v, &k, wet, &in_, None, &mut f)?;
    if !f.goed() {
        return toon(v, &k, wet, None, &f);
    }
    let id = v.schrijf(|s| team::begin(s, &k, wet, &in_))?;
    let pad = paden::ADVIES.met(&[k.id.to_string(), id.to_string()]);
    Ok(Antwoord::naar(pad, "Bewaard als concept: het advies is nog niet verzonden"))
}

/// Refuses an advies that was sent: what stands in it is frozen.
fn alleen_concept(a: &Advies) -> Uitslag<()> {
    if a.status == AdviesStatus::Concept {
        return Ok(());
    }
    Err(Fout::KanNiet("Dit advies is verzonden en staat vast. Trek het in en maak een nieuw advies.".into()))
}

/// GET: a concept, to write on. What was sent stands, so an old link leads to the page that says so.
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, a) = laad(v)?;
    if a.status != AdviesStatus::Concept {
        let pad = paden::ADVIES.met(&[k.id.to_string(), a.id.to_string()]);
        return Ok(Antwoord::naar(pad, "Dit advies is verzonden en staat vast"));
    }
    let producten = v.lees(|c| lezen::producten(c, a.wet))?;
    let f = v.open(gevuld(&a, &producten))?;
    toon(v, &k, a.wet, Some(&a), &f)
}

/// POST: keeps the concept.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (k, a) = laad(v)?;
    alleen_concept(&a)?;
    let producten = v.lees(|c| lezen::producten(c, a.wet))?;
    let mut f = wijzig_formulier(&a, &producten).lees(&v.velden);
    let in_ = invoer(&f, &producten);
    keur_dubbel(v, &k, a.wet, &in_, Some(a.id), &mut f)?;
    if !f.goed() {
        return toon(v, &k, a.wet, Some(&a), &f);
    }
    match v.schrijf(|s| team::wijzig(s, &a, &in_, f.versie)) {
        Err(Fout::Verouderd) => {
            let (_, nu) = laad(v)?;
            alleen_concept(&nu)?;
            toon(v, &k, a.wet, Some(&a), &f.conflict(&gevuld(&nu, &producten)))
        }
        r => {
            r?;
            let pad = paden::ADVIES.met(&[k.id.to_string(), a.id.to_string()]);
            Ok(Antwoord::naar(pad, "Bewaard: het advies"))
        }
    }
}
