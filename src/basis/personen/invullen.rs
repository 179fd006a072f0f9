//! A known person in the fields of a form.

use super::bereik::Bereik;
use super::model::Persoon;
use crate::kit::code::Code;
use crate::web::Formulier;

/// Puts a known person in the fields. The BSN is never put back: who changes it types it whole. Nor is a secret
/// address: left empty it stays as it is.
pub fn vul(f: Formulier, p: &Persoon, b: &Bereik) -> Formulier {
    let f = f
        .vul("voorletters", &p.voorletters)
        .vul("voornaam", &p.voornaam)
        .vul("roepnaam", &p.roepnaam)
        .vul("tussenvoegsel", &p.tussenvoegsel)
        .vul("achternaam", &p.achternaam)
        .vul("partner_tussenvoegsel", &p.partner_tussenvoegsel)
        .vul("partner_achternaam", &p.partner_achternaam)
        .vul("naamgebruik", p.naamgebruik)
        .vul("geboortedatum", p.geboren().map(|g| g.getypt()).unwrap_or_default())
        .vul("geslacht", p.geslacht)
        .vul("telefoon", &p.telefoon)
        .vul("telefoon_anders", &b.telefoon_anders)
        .vul("email", &p.email)
        .vul("liefst", b.liefst.map(|w| w.code()).unwrap_or_default())
        .vul_alle("liever_niet", b.liever_niet())
        .vul("toelichting", &b.toelichting)
        .vul("taal", &p.taal)
        .vul_vink("tolk", p.tolk)
        .vul_vink("leeshulp", b.leeshulp)
        .vul("adressoort", b.adressoort)
        .vul_vink("geheim_adres", b.geheim_adres)
        .vul("bsn_reden", p.bsn_reden)
        .vul_datum("overleden_op", p.overleden_op)
        .vul_datum("verhuisd_op", b.verhuisd_op)
        .vul("verhuisd_naar", &b.verhuisd_naar)
        .met_versie(p.versie);
    if b.geheim_adres {
        return f;
    }
    f.vul("straat", &p.straat)
        .vul("huisnummer", &p.huisnummer)
        .vul("huisletter", &b.huisletter)
        .vul("toevoeging", &b.toevoeging)
        .vul("postcode", b.postcode(p))
        .vul("woonplaats", &p.woonplaats)
        .vul("wijkcode", p.wijkcode.as_deref().unwrap_or_default())
        .vul("bag_id", &b.bag_id)
}
