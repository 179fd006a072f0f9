//! Tables of migrations/*_route, in the same order and with the same names.

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    melding (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        ontvangen_op -> Date,
        vastgelegd_op -> DbTijd,
        gebruiker_id -> DbUuid,
        kanaal -> Text,
        melder -> Text,
        melder_naam -> Text,
        melder_telefoon -> Text,
        inwoner_weet -> Text,
        hulpvraag -> Text,
        wet -> Nullable<Text>,
        spoedsignalen -> Text,
        spoed_actie -> Text,
        bevestigd_op -> Nullable<Date>,
        bevestigd_kanaal -> Text,
        clientondersteuning_gewezen_op -> Nullable<Date>,
        persoonlijk_plan_gewezen_op -> Nullable<Date>,
        persoonlijk_plan_ontvangen_op -> Nullable<Date>,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    screening (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        aard -> Text,
        leefgebieden -> Text,
        veiligheid -> Text,
        uitkomst -> Text,
        motivering -> Text,
        voorziening_id -> Nullable<DbUuid>,
        warme_overdracht -> Bool,
        inwoner_akkoord -> Text,
        verwezen_naar -> Text,
        clientondersteuning -> Bool,
        afgerond_op -> Nullable<Date>,
        gebruiker_id -> DbUuid,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    vraagverheldering (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        eerste_gesprek_op -> Nullable<Date>,
        identiteit -> Text,
        aanwezig -> Text,
        clientondersteuner -> Text,
        pgb_uitgelegd -> Bool,
        deskundigen -> Text,
        geen_balans_reden -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    hulpvraag (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        tekst -> Text,
        over_persoon_id -> Nullable<DbUuid>,
        van_wie -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    leefgebied_beeld (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        leefgebied -> Text,
        status -> Text,
        waarom -> Text,
        verhaal -> Text,
        beeld -> Text,
        trend -> Text,
        verschil_besproken -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    onderzoek_item (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        item -> Text,
        tekst -> Text,
        over_persoon_id -> Nullable<DbUuid>,
        van_wie -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    toets (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        beoogd_effect -> Text,
        voor_wie -> Text,
        over_3_maanden -> Text,
        over_12_maanden -> Text,
        goed_genoeg -> Text,
        zonder_hulp -> Text,
        wie_dachten_mee -> Text,
        normaliseren -> Text,
        normaliseren_wie -> Text,
        normaliseren_nodig -> Text,
        botsing -> Text,
        afbakening -> Text,
        een_optie_reden -> Text,
        artikel -> Text,
        ruimte -> Text,
        voorliggend -> Text,
        bewijs -> Text,
        conclusie -> Text,
        eerder_reden -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    toets_grondwaarde (id) {
        id -> DbUuid,
        toets_id -> DbUuid,
        wet -> Text,
        past -> Text,
        waarom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    optie (id) {
        id -> DbUuid,
        toets_id -> DbUuid,
        volgorde -> Integer,
        titel -> Text,
        zonder_beschikking -> Bool,
        voorziening_id -> Nullable<DbUuid>,
        product_id -> Nullable<DbUuid>,
        gekozen -> Bool,
        waarom -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    optie_effect (id) {
        id -> DbUuid,
        optie_id -> DbUuid,
        op_wie -> Text,
        kort -> Text,
        lang -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    verslag (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        nummer -> Integer,
        gemaakt_op -> Date,
        gedeeld_op -> Nullable<Date>,
        gedeeld_hoe -> Text,
        reactie -> Text,
        reactie_tekst -> Text,
        reactie_op -> Nullable<Date>,
        gebruiker_id -> DbUuid,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    verslag_alinea (id) {
        id -> DbUuid,
        verslag_id -> DbUuid,
        volgorde -> Integer,
        stap -> Text,
        titel -> Text,
        tekst -> Text,
        over_persoon_id -> Nullable<DbUuid>,
        van_wie -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    plan (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        samenvatting -> Text,
        als_het_slechter_gaat -> Text,
        evalueren_op -> Nullable<Date>,
        besproken_op -> Nullable<Date>,
        inwoner_akkoord -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    doel (id) {
        id -> DbUuid,
        plan_id -> DbUuid,
        volgorde -> Integer,
        tekst -> Text,
        meetbaar -> Text,
        goed_genoeg -> Text,
        uiterlijk -> Nullable<Date>,
        over_persoon_id -> Nullable<DbUuid>,
        resultaat -> Text,
        resultaat_toelichting -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    actie (id) {
        id -> DbUuid,
        doel_id -> DbUuid,
        volgorde -> Integer,
        actor -> Text,
        wie -> Text,
        wat -> Text,
        uiterlijk -> Nullable<Date>,
        gedaan_op -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    aanvraag (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        wet -> Text,
        ontvangen_op -> Date,
        kanaal -> Text,
        door -> Text,
        wens -> Text,
        ingetrokken_op -> Nullable<Date>,
        gebruiker_id -> DbUuid,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    advies (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        wet -> Text,
        orgaan -> Text,
        status -> Text,
        product_id -> Nullable<DbUuid>,
        resultaat -> Text,
        aard -> Text,
        omvang -> Text,
        duur -> Text,
        leveringsvorm -> Text,
        strekking -> Text,
        motivering -> Text,
        voorliggend -> Text,
        afbakening -> Text,
        alternatieven -> Text,
        wens_inwoner -> Text,
        lichter_alternatief -> Text,
        auteur_id -> DbUuid,
        gemaakt_op -> Date,
        verzonden_op -> Nullable<DbTijd>,
        inhoud -> Nullable<Text>,
        consulent_id -> Nullable<DbUuid>,
        opgepakt_op -> Nullable<DbTijd>,
        aan_zet -> Text,
        aan_zet_sinds -> DbTijd,
        ingetrokken_reden -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    advies_vraag (id) {
        id -> DbUuid,
        advies_id -> DbUuid,
        onderdeel -> Text,
        vraag -> Text,
        gesteld_door -> DbUuid,
        gesteld_op -> DbTijd,
        antwoord -> Text,
        beantwoord_door -> Nullable<DbUuid>,
        beantwoord_op -> Nullable<DbTijd>,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    advies_uitnodiging (id) {
        id -> DbUuid,
        advies_id -> DbUuid,
        wat -> Text,
        verstuurd_op -> Date,
        uiterlijk -> Date,
        ontvangen_op -> Nullable<Date>,
        gebruiker_id -> DbUuid,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    besluit (id) {
        id -> DbUuid,
        advies_id -> DbUuid,
        dictum -> Text,
        besloten_op -> Date,
        bekendgemaakt_op -> Date,
        kenmerk -> Text,
        product -> Text,
        geldig_van -> Nullable<Date>,
        geldig_tot -> Nullable<Date>,
        volgt_advies -> Bool,
        afwijking_reden -> Text,
        toelichting -> Text,
        gebruiker_id -> DbUuid,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    inzet (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        besluit_id -> Nullable<DbUuid>,
        wie -> Text,
        wat -> Text,
        gevraagd_op -> Nullable<Date>,
        gestart_op -> Nullable<Date>,
        gestopt_op -> Nullable<Date>,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    evaluatie (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        gehouden_op -> Date,
        aanwezig -> Text,
        bevindingen -> Text,
        geen_balans_reden -> Text,
        vervolg -> Text,
        gebruiker_id -> DbUuid,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    afsluiting (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        reden -> Text,
        toelichting -> Text,
        hoe_verteld -> Text,
        niet_verteld_reden -> Text,
        nazorg_op -> Nullable<Date>,
        nazorg_afspraak -> Text,
        tevredenheid -> Nullable<Integer>,
        wat_beter -> Text,
        op -> Date,
        gebruiker_id -> DbUuid,
    }
}
