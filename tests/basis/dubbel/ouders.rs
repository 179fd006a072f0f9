//! What rows that hang on a person hang under themselves.

use chrono::NaiveDate;
use diesel::prelude::*;
use wijkroute::db::Verbinding;
use wijkroute::db::schema::*;
use wijkroute::db::waarde::{CasusId, GebruikerId, PersoonId, RijId, Tijdstip};
use wijkroute::kit::fout::Uitslag;
use wijkroute::kit::id;

use crate::hulp::TestApp;

/// What rows hang under: a measurement, a verslag, a plan, a household and a contactmoment for both.
pub fn ouders(app: &TestApp, casus: CasusId) {
    let (wie, nu) = (app.id("anna"), app.nu());
    let dag = app.vandaag();
    app.schrijf(|c| {
        diesel::insert_into(balans_meting::table)
            .values((
                balans_meting::id.eq(RijId(id::nieuw(nu))),
                balans_meting::casus_id.eq(casus),
                balans_meting::moment.eq("evaluatie"),
                balans_meting::datum.eq(dag),
                balans_meting::model.eq(""),
                balans_meting::model_hash.eq(""),
                balans_meting::gebruiker_id.eq(wie),
                balans_meting::nog_te_bespreken.eq(0),
                balans_meting::versie.eq(1),
                balans_meting::uitkomst_hash.eq(""),
                balans_meting::voorlopig_inwoner.eq(false),
                balans_meting::voorlopig_werk.eq(false),
                balans_meting::voorlopig_netwerk.eq(false),
            ))
            .execute(c)?;
        diesel::insert_into(verslag::table)
            .values((
                verslag::id.eq(RijId(id::nieuw(nu))),
                verslag::casus_id.eq(casus),
                verslag::nummer.eq(9),
                verslag::gemaakt_op.eq(dag),
                verslag::gedeeld_hoe.eq(""),
                verslag::reactie.eq(""),
                verslag::reactie_tekst.eq(""),
                verslag::gebruiker_id.eq(wie),
                verslag::versie.eq(1),
            ))
            .execute(c)?;
        diesel::insert_into(plan::table)
            .values((
                plan::id.eq(RijId(id::nieuw(nu))),
                plan::casus_id.eq(casus),
                plan::samenvatting.eq(""),
                plan::als_het_slechter_gaat.eq(""),
                plan::inwoner_akkoord.eq(""),
                plan::versie.eq(1),
            ))
            .execute(c)?;
        contact(c, RijId(id::nieuw(nu)), casus, wie, nu, dag, None)?;
        Ok(())
    });
}

/// A contactmoment.
pub fn contact(
    c: &mut Verbinding,
    id: RijId,
    casus: CasusId,
    wie: GebruikerId,
    nu: chrono::DateTime<chrono::Utc>,
    dag: NaiveDate,
    over: Option<PersoonId>,
) -> Uitslag<()> {
    diesel::insert_into(contactmoment::table)
        .values((
            contactmoment::id.eq(id),
            contactmoment::casus_id.eq(casus),
            contactmoment::op.eq(dag),
            contactmoment::soort.eq("telefoon"),
            contactmoment::over_persoon_id.eq(over),
            contactmoment::van_wie.eq(""),
            contactmoment::tekst.eq("Gebeld"),
            contactmoment::gebruiker_id.eq(wie),
            contactmoment::vastgelegd_op.eq(Tijdstip(nu)),
            contactmoment::versie.eq(1),
            contactmoment::vervangen.eq(false),
        ))
        .execute(c)?;
    Ok(())
}
