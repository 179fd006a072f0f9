//! Recording the besluit: the form, a page to check it, and then it stands.

use chrono::NaiveDate;
use serde::Serialize;

use super::behandelen::{AdviesKop, laad, nog_open};
use super::inhoud::Inhoud;
use super::model::{Advies, Dictum, JaNee, Product};
use super::opstellen::productopties;
use super::regels;
use super::store::lezen;
use super::store::orgaan::{self, Invoer};
use crate::kit::datum;
use crate::kit::fout::Uitslag;
use crate::paden;
use crate::web::{Antwoord, Formulier, Veld, Verzoek};

#[derive(Serialize)]
struct Pagina<'a> {
    kop: AdviesKop,
    strekking: String,
    formulier: &'a Formulier,
}

#[derive(Serialize)]
struct Rij {
    naam: String,
    waarde: String,
}

#[derive(Serialize)]
struct Controle<'a> {
    kop: AdviesKop,
    rijen: Vec<Rij>,
    bezwaar: bool,
    formulier: &'a Formulier,
}

/// When a field is needed that is not always.
const BIJ_TOEKENNEN: &str = "bij toekennen";

fn formulier(a: &Advies, producten: &[Product]) -> Formulier {
    let velden = vec![
        Veld::radio::<Dictum>("dictum", "Wat is besloten?").verplicht("Kies wat is besloten"),
        Veld::keuze_uit("product", "Welk product is toegekend?", productopties(producten)).merk(BIJ_TOEKENNEN),
        Veld::datum("geldig_van", "Geldig vanaf").merk(BIJ_TOEKENNEN),
        Veld::datum("geldig_tot", "Geldig tot en met")
            .hint("Laat leeg als er geen einddatum is. Bijvoorbeeld 5-3-2026"),
        Veld::radio::<JaNee>("volgt_advies", "Volgt het besluit het advies van het wijkteam?")
            .merk("bij een inhoudelijk besluit")
            .waarom("Het wijkteam bespreekt het besluit met de inwoner en leert van een verschil."),
        Veld::tekstvak("afwijking_reden", "Waarom wijkt het besluit af?")
            .merk("bij nee")
            .hint("Alleen bij nee. Het wijkteam leest dit.")
            .rijen(3)
            .max(2000),
        Veld::datum("besloten_op", "Datum van het besluit").verplicht("Vul de datum van het besluit in"),
        Veld::datum("bekendgemaakt_op", "Bekendgemaakt op")
            .verplicht("Vul in wanneer het besluit is verstuurd of uitgereikt")
            .hint("De dag waarop de brief is verstuurd of uitgereikt: dan begint de bezwaartermijn. Bijvoorbeeld 5-3-2026"),
        Veld::tekst("kenmerk", "Kenmerk van de beschikking")
            .verplicht("Vul het kenmerk van de beschikking in")
            .max(60),
        Veld::tekstvak("toelichting", "Toelichting voor het wijkteam").rijen(3).max(2000),
    ];
    Formulier::nieuw(paden::BESLUIT.van(a.id), velden).met_versie(a.versie)
}

fn toon(v: &mut Verzoek, kop: AdviesKop, brief: &Inhoud, f: &Formulier) -> Uitslag<Antwoord> {
    let ctx = Pagina { kop, strekking: brief.strekking.clone(), formulier: f };
    v.pagina_met("route/advies/besluit.html", f, &ctx)
}

/// GET
pub fn get(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, brief, kop) = laad(v)?;
    nog_open(&a)?;
    let producten = v.lees(|c| lezen::producten(c, a.wet))?;
    let product = producten.iter().find(|p| Some(p.id) == a.product_id).map(Product::sleutel);
    let f = v.open(formulier(&a, &producten).vul("product", product.unwrap_or_default()))?;
    toon(v, kop, &brief, &f)
}

fn keur_datums(f: &mut Formulier, vandaag: NaiveDate) {
    let (besloten, bekend) = (f.datum("besloten_op"), f.datum("bekendgemaakt_op"));
    if besloten.is_some_and(|d| d > vandaag) {
        f.fout("besloten_op", "Vul een dag in tot en met vandaag");
    }
    if bekend.is_some_and(|d| d > vandaag || besloten.is_some_and(|b| d < b)) {
        f.fout("bekendgemaakt_op", "Vul een dag in vanaf het besluit tot en met vandaag");
    }
    let van = f.datum("geldig_van");
    if f.datum("geldig_tot").is_some_and(|d| van.is_some_and(|v| d < v)) {
        f.fout("geldig_tot", "Vul een dag in na het begin");
    }
}

/// The checks across fields, and the besluit when all is well.
fn keur(f: &mut Formulier, brief: &Inhoud, producten: &[Product], vandaag: NaiveDate) -> Option<Invoer> {
    let dictum = f.keus::<Dictum>("dictum");
    let kent_toe = dictum.is_some_and(regels::kent_toe);
    let oordeel = !matches!(dictum, Some(Dictum::BuitenBehandeling | Dictum::Ingetrokken));
    f.verplicht_als(kent_toe && !producten.is_empty(), "product", "Kies het product dat is toegekend");
    f.verplicht_als(kent_toe, "geldig_van", "Vul in vanaf wanneer het besluit geldt");
    f.verplicht_als(oordeel, "volgt_advies", "Kies of het besluit het advies volgt");
    let volgt = f.keus::<JaNee>("volgt_advies") != Some(JaNee::Nee);
    f.verplicht_als(!volgt, "afwijking_reden", "Schrijf op waarom het besluit afwijkt van het advies");
    keur_datums(f, vandaag);
    let sleutel = f.tekst("product");
    let product = producten.iter().find(|p| p.sleutel() == sleutel).map(Product::label);
    let als_toe = |dag: Option<NaiveDate>| dag.filter(|_| kent_toe);
    let in_ = Invoer {
        dictum: dictum?,
        besloten_op: f.datum("besloten_op")?,
        bekendgemaakt_op: f.datum("bekendgemaakt_op")?,
        kenmerk: f.tekst("kenmerk"),
        product: product.filter(|_| kent_toe).unwrap_or_default(),
        geldig_van: als_toe(f.datum("geldig_van")),
        geldig_tot: als_toe(f.datum("geldig_tot")),
        volgt_advies: volgt,
        afwijking_reden: if volgt { String::new() } else { f.tekst("afwijking_reden") },
        toelichting: f.tekst("toelichting"),
    };
    let verschil = regels::verschillen(brief, in_.dictum, &in_.product);
    if let (true, Some(x)) = (volgt, verschil.first()) {
        let tekst = format!(
            "{} wijkt af van het advies ({}): kies nee en schrijf waarom",
            x.wat,
            if x.advies.is_empty() { "geen" } else { &x.advies }
        );
        f.fout("volgt_advies", tekst);
    }
    f.goed().then_some(in_)
}

/// POST: without `bevestigd` the page to check; with it, the besluit stands. `terug` gives the form again.
pub fn post(v: &mut Verzoek) -> Uitslag<Antwoord> {
    let (a, brief, kop) = laad(v)?;
    nog_open(&a)?;
    let producten = v.lees(|c| lezen::producten(c, a.wet))?;
    let mut f = formulier(&a, &producten).lees(&v.velden);
    let goed = keur(&mut f, &brief, &producten, v.vandaag());
    let Some(in_) = goed.filter(|_| !v.velden.heeft("terug")) else {
        return toon(v, kop, &brief, &f);
    };
    if v.velden.een("bevestigd") != Some("ja") {
        let ctx = Controle {
            rijen: rijen(&f, &in_),
            bezwaar: regels::opent_bezwaar(in_.dictum),
            kop,
            formulier: &f,
        };
        return v.pagina_met("route/advies/besluit_controle.html", &f, &ctx);
    }
    let versie = super::verzenden::versie(v, &f, a.versie);
    let gelezen = Advies { versie, ..a.clone() };
    v.schrijf(|s| orgaan::beslis(s, &gelezen, &in_))?;
    Ok(Antwoord::naar(paden::BEHANDELEN.van(a.id), "Vastgelegd: het besluit. Het wijkteam ziet het nu"))
}

/// What will stand, as a person would say it; fields that do not count with this dictum are left out.
fn rijen(f: &Formulier, in_: &Invoer) -> Vec<Rij> {
    let toe = regels::kent_toe(in_.dictum);
    f.volgorde
        .iter()
        .filter(|n| toe || !["product", "geldig_van", "geldig_tot"].contains(&n.as_str()))
        .filter(|n| !in_.volgt_advies || n.as_str() != "afwijking_reden")
        .filter_map(|n| f.velden.get(n))
        .filter(|veld| !veld.is_leeg())
        .map(|veld| {
            let dag = datum::lees(&veld.waarde).filter(|_| veld.soort == crate::web::veld::Soort::Datum);
            Rij { naam: veld.label.clone(), waarde: dag.map_or_else(|| veld.leesbaar(), datum::lang) }
        })
        .collect()
}
