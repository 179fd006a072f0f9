//! The rows of a load, and how they go in: many to a statement, in the order the foreign keys ask for.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::basis::balans::model::{Band, Blik, Moment, Onderwerp, Status, Trend};
use crate::basis::casus::afsluiting::Reden;
use crate::basis::casus::{BetrokkenRol, Fase};
use crate::basis::contact::ContactSoort;
use crate::basis::huishouden::{GezagBron, GezagSoort, RelatieSoort, Sterkte, Volhouden};
use crate::basis::personen::bereik::Adressoort;
use crate::basis::termijnen::model::TermijnSoort;
use crate::db::Verbinding;
use crate::db::schema::*;
use crate::db::waarde::{
    AdviesId, CasusId, DoelId, GebruikerId, HuishoudenId, MetingId, PersoonId, PlanId, ProductId, RijId,
    TaakId, TeamId, TermijnId, Tijdstip, WachtplekId,
};
use crate::kit::fout::Uitslag;
use crate::poort::toegang::{Orgaan, Rol, Wet};
use crate::route::advies::model::{AanZet, AanvraagDoor, AanvraagKanaal, AdviesStatus, Dictum, Onderdeel};
use crate::route::melding::model::{InwonerWeet, Kanaal, Melder};
use crate::route::plan::model::Actor;
use crate::route::screening::model::{Aard, Uitkomst, Veiligheid};
use crate::samen::wachtlijst::model::{Escalatie, Soort};

/// Rows to a statement: PostgreSQL takes 65,535 values, SQLite 32,766, and the widest table has 26 columns.
const PER_KEER: usize = 250;

/// Text that is the same in many rows.
type Vast = &'static str;

macro_rules! lading {
    ($($tabel:ident $Rij:ident { $($veld:ident: $soort:ty),+ $(,)? })+) => {
        $(
            #[doc = concat!("A row of ", stringify!($tabel), "; columns not named stay empty.")]
            #[derive(Insertable)]
            #[diesel(table_name = $tabel, treat_none_as_default_value = false)]
            #[expect(missing_docs, reason = "the columns of the table")]
            pub struct $Rij { $(pub $veld: $soort),+ }
        )+

        /// Rows on their way to the database.
        #[derive(Default)]
        #[expect(missing_docs, reason = "the rows of each table")]
        pub struct Lading { $(pub $tabel: Vec<$Rij>),+ }

        impl Lading {
            /// Puts the rows in and empties the load.
            ///
            /// # Errors
            /// When the database does not take them.
            pub fn schrijf(&mut self, c: &mut Verbinding) -> Uitslag<()> {
                $(
                    for deel in self.$tabel.chunks(PER_KEER) {
                        crate::op_elk!(&mut *c, c => diesel::insert_into($tabel::table).values(deel).execute(c))?;
                    }
                    self.$tabel.clear();
                )+
                Ok(())
            }
        }
    };
}

lading! {
    gebruiker Gebruiker {
        id: GebruikerId, gebruikersnaam: String, naam: String, functie: Vast, telefoon: Vast, wachtwoord: Vast,
        versie: i32,
    }
    gebruiker_rol GebruikerRol { id: RijId, gebruiker_id: GebruikerId, rol: Rol, van: NaiveDate }
    team_lid TeamLid { id: RijId, team_id: TeamId, gebruiker_id: GebruikerId, van: NaiveDate }
    persoon Persoon {
        id: PersoonId, voornaam: String, tussenvoegsel: String, achternaam: String,
        geboortedatum: NaiveDate, telefoon: String, email: Vast, straat: String, huisnummer: String,
        postcode: String, woonplaats: Vast, wijkcode: String, taal: Vast, tolk: bool,
        sorteernaam: String, aangemaakt_op: Tijdstip, versie: i32, zoek_versie: i32,
    }
    persoon_bereik BereikRij {
        persoon_id: PersoonId, telefoon_anders: Vast, liever_niet: Vast, toelichting: Vast, leeshulp: bool,
        huisletter: Vast, toevoeging: Vast, bag_id: Vast, adressoort: Adressoort, geheim_adres: bool,
        verhuisd_naar: Vast,
    }
    persoon_klank Klank { id: RijId, persoon_id: PersoonId, klank: String }
    persoon_zoekwoord Zoekwoord { id: RijId, persoon_id: PersoonId, woord: String }
    huishouden Huishouden { id: HuishoudenId, naam: String, versie: i32 }
    huishouden_lid Lid {
        id: RijId, huishouden_id: HuishoudenId, persoon_id: PersoonId, rol: Vast, woont_in: bool, gezag: bool,
        mantelzorger: bool, van: NaiveDate,
    }
    relatie Relatie {
        id: RijId, persoon_id: PersoonId, ander_id: PersoonId, soort: RelatieSoort, toelichting: Vast, versie: i32,
    }
    gezag Gezag {
        id: RijId, kind_id: PersoonId, houder_id: PersoonId, instelling: Vast, soort: GezagSoort, bron: GezagBron,
        gezien_op: NaiveDate, versie: i32,
    }
    netwerklid Netwerklid {
        id: RijId, persoon_id: PersoonId, wie_id: PersoonId, naam: Vast, rol: Vast, telefoon: Vast,
        sterkte: Sterkte, mantelzorger: bool, wat_doet: Vast, uren_per_week: i32, volhouden: Volhouden,
        van: NaiveDate, versie: i32,
    }
    casus Casus {
        id: CasusId, nummer: String, persoon_id: PersoonId, huishouden_id: HuishoudenId, team_id: TeamId,
        fase: Fase, hulpvraag: Vast, gemeld_op: NaiveDate, spoed: bool, besloten: bool,
        vorige_casus_id: Option<CasusId>, laatste_contact: Option<NaiveDate>, afgesloten_op: Option<NaiveDate>,
        versie: i32,
    }
    casus_wet CasusWet { id: RijId, casus_id: CasusId, wet: Wet, sinds: NaiveDate }
    betrokkenheid Betrokkenheid {
        id: RijId, casus_id: CasusId, gebruiker_id: GebruikerId, rol: BetrokkenRol, van: NaiveDate,
        tot: Option<NaiveDate>, reden: Vast,
    }
    fase_overgang Overgang {
        id: RijId, casus_id: CasusId, van: Option<Fase>, naar: Fase, op: Tijdstip, gebruiker_id: GebruikerId,
        reden: Vast, ontbrak: Vast, motivering: Vast,
    }
    gebeurtenis Gebeurtenis {
        id: RijId, casus_id: CasusId, op: Tijdstip, soort: Vast, gebruiker_id: GebruikerId, toelichting: Vast,
    }
    contactmoment Contactmoment {
        id: RijId, casus_id: CasusId, op: NaiveDate, soort: ContactSoort, over_persoon_id: PersoonId,
        van_wie: Vast, tekst: String, gebruiker_id: GebruikerId, vastgelegd_op: Tijdstip, versie: i32,
        vervangen: bool,
    }
    contactmoment_persoon Betreft {
        id: RijId, contactmoment_id: RijId, persoon_id: PersoonId, gaat_over: bool, mag_lezen: bool,
    }
    taak Taak {
        id: TaakId, casus_id: CasusId, gebruiker_id: GebruikerId, wat: Vast, uiterlijk: NaiveDate,
        gedaan_op: Option<NaiveDate>, versie: i32,
    }
    termijn Termijn {
        id: TermijnId, casus_id: CasusId, advies_id: Option<AdviesId>, soort: TermijnSoort, start: NaiveDate,
        aanleiding: Vast, ruw_einde: NaiveDate, pauzedagen: i32, einde: NaiveDate, verschoven: String,
        uitstel_notitie: Vast, gestopt_op: Option<NaiveDate>, gestopt_door: Vast, berekend_op: Tijdstip,
        versie: i32,
    }
    balans_meting Meting {
        id: MetingId, casus_id: CasusId, moment: Moment, datum: NaiveDate, model: String, model_hash: String,
        gebruiker_id: GebruikerId, nog_te_bespreken: i32, versie: i32, uitkomst_hash: String,
        band_inwoner: Option<Band>, voorlopig_inwoner: bool, band_werk: Option<Band>, voorlopig_werk: bool,
        band_netwerk: Option<Band>, voorlopig_netwerk: bool,
    }
    balans_score Score {
        id: RijId, meting_id: MetingId, onderwerp: Onderwerp, onderdeel: Vast, blik: Blik, draaglast: i32,
        draagkracht: i32,
    }
    melding Melding {
        id: RijId, casus_id: CasusId, ontvangen_op: NaiveDate, vastgelegd_op: Tijdstip, gebruiker_id: GebruikerId,
        kanaal: Kanaal, melder: Melder, melder_naam: Vast, melder_telefoon: Vast, inwoner_weet: InwonerWeet,
        hulpvraag: Vast, wet: Wet, spoedsignalen: Vast, spoed_actie: Vast, bevestigd_op: Option<NaiveDate>,
        bevestigd_kanaal: Vast, clientondersteuning_gewezen_op: Option<NaiveDate>, versie: i32,
    }
    screening Screening {
        id: RijId, casus_id: CasusId, aard: Aard, leefgebieden: Vast, veiligheid: Veiligheid, uitkomst: Uitkomst,
        motivering: Vast, warme_overdracht: bool, inwoner_akkoord: Vast, verwezen_naar: Vast,
        clientondersteuning: bool, afgerond_op: NaiveDate, gebruiker_id: GebruikerId, versie: i32,
    }
    vraagverheldering Vraagverheldering {
        id: RijId, casus_id: CasusId, eerste_gesprek_op: NaiveDate, identiteit: Vast, aanwezig: Vast,
        clientondersteuner: Vast, pgb_uitgelegd: bool, deskundigen: Vast, geen_balans_reden: Vast, versie: i32,
    }
    hulpvraag Hulpvraag {
        id: RijId, casus_id: CasusId, tekst: Vast, over_persoon_id: PersoonId, van_wie: Vast, versie: i32,
    }
    leefgebied_beeld Leefgebied {
        id: RijId, casus_id: CasusId, leefgebied: Vast, status: Status, waarom: Vast, verhaal: Vast, beeld: Vast,
        trend: Trend, verschil_besproken: Vast, versie: i32,
    }
    plan Plan {
        id: PlanId, casus_id: CasusId, samenvatting: Vast, als_het_slechter_gaat: Vast, evalueren_op: NaiveDate,
        besproken_op: NaiveDate, inwoner_akkoord: Vast, versie: i32,
    }
    doel Doel {
        id: DoelId, plan_id: PlanId, volgorde: i32, tekst: Vast, meetbaar: Vast, goed_genoeg: Vast,
        uiterlijk: NaiveDate, over_persoon_id: PersoonId, resultaat: Vast, resultaat_toelichting: Vast,
    }
    actie Actie {
        id: RijId, doel_id: DoelId, volgorde: i32, actor: Actor, wie: Vast, wat: Vast, uiterlijk: NaiveDate,
    }
    aanvraag Aanvraag {
        id: RijId, casus_id: CasusId, wet: Wet, ontvangen_op: NaiveDate, kanaal: AanvraagKanaal,
        door: AanvraagDoor, wens: Vast, gebruiker_id: GebruikerId, versie: i32,
    }
    advies Advies {
        id: AdviesId, casus_id: CasusId, wet: Wet, orgaan: Orgaan, status: AdviesStatus,
        product_id: Option<ProductId>, resultaat: Vast, aard: Vast, omvang: Vast, duur: Vast,
        leveringsvorm: Vast, strekking: Vast, motivering: Vast, voorliggend: Vast, afbakening: Vast,
        alternatieven: Vast, wens_inwoner: Vast, lichter_alternatief: Vast, auteur_id: GebruikerId,
        gemaakt_op: NaiveDate, verzonden_op: Option<Tijdstip>, inhoud: Option<String>,
        consulent_id: Option<GebruikerId>, opgepakt_op: Option<Tijdstip>, aan_zet: AanZet,
        aan_zet_sinds: Tijdstip, ingetrokken_reden: Vast, versie: i32,
    }
    advies_vraag AdviesVraag {
        id: RijId, advies_id: AdviesId, onderdeel: Onderdeel, vraag: Vast, gesteld_door: GebruikerId,
        gesteld_op: Tijdstip, antwoord: Vast, versie: i32,
    }
    besluit Besluit {
        id: RijId, advies_id: AdviesId, dictum: Dictum, besloten_op: NaiveDate, bekendgemaakt_op: NaiveDate,
        kenmerk: String, product: String, geldig_van: NaiveDate, geldig_tot: NaiveDate, volgt_advies: bool,
        afwijking_reden: Vast, toelichting: Vast, gebruiker_id: GebruikerId, versie: i32,
    }
    afsluiting Afsluiting {
        id: RijId, casus_id: CasusId, reden: Reden, toelichting: Vast, hoe_verteld: Vast,
        niet_verteld_reden: Vast, nazorg_afspraak: Vast, wat_beter: Vast, op: NaiveDate,
        gebruiker_id: GebruikerId,
    }
    wachtplek Wachtplek {
        id: WachtplekId, casus_id: CasusId, team_id: TeamId, soort: Soort, sinds: NaiveDate,
        tot: Option<NaiveDate>, contact_gebruiker_id: GebruikerId, contact_afspraak: Vast, overbrugging: Vast,
        toegewezen_aan: Option<GebruikerId>, afwijking_reden: Vast, einde_reden: Vast, versie: i32,
    }
    wachtplek_feit WachtplekFeit { id: RijId, wachtplek_id: WachtplekId, feit: Escalatie, sinds: NaiveDate, bron: Vast }
}
