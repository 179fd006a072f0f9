//! Tables of migrations/*_basis, in the same order and with the same names.

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    wijk (code) {
        code -> Text,
        naam -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    buurt (code) {
        code -> Text,
        wijkcode -> Text,
        naam -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    team_wijk (id) {
        id -> DbUuid,
        team_id -> DbUuid,
        wijkcode -> Text,
        van -> Date,
        tot -> Nullable<Date>,
        zekerheid -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    persoon (id) {
        id -> DbUuid,
        voornaam -> Text,
        tussenvoegsel -> Text,
        achternaam -> Text,
        geboortedatum -> Nullable<Date>,
        overleden_op -> Nullable<Date>,
        bsn -> Nullable<Text>,
        bsn_sleutel -> Nullable<Text>,
        telefoon -> Text,
        email -> Text,
        straat -> Text,
        huisnummer -> Text,
        postcode -> Text,
        woonplaats -> Text,
        wijkcode -> Nullable<Text>,
        buurtcode -> Nullable<Text>,
        taal -> Text,
        tolk -> Bool,
        sorteernaam -> Text,
        aangemaakt_op -> DbTijd,
        versie -> Integer,
        zoek_versie -> Integer,
        voorletters -> Text,
        roepnaam -> Text,
        partner_tussenvoegsel -> Text,
        partner_achternaam -> Text,
        naamgebruik -> Text,
        geboren_deel -> Text,
        geslacht -> Text,
        bsn_reden -> Text,
        samengevoegd_in -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    persoon_klank (id) {
        id -> DbUuid,
        persoon_id -> DbUuid,
        klank -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    persoon_zoekwoord (id) {
        id -> DbUuid,
        persoon_id -> DbUuid,
        woord -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    huishouden (id) {
        id -> DbUuid,
        naam -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    huishouden_lid (id) {
        id -> DbUuid,
        huishouden_id -> DbUuid,
        persoon_id -> DbUuid,
        rol -> Text,
        woont_in -> Bool,
        gezag -> Bool,
        mantelzorger -> Bool,
        van -> Date,
        tot -> Nullable<Date>,
        verblijf -> Text,
        verblijf_uitleg -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    voorziening (id) {
        id -> DbUuid,
        naam -> Text,
        soort -> Text,
        leefgebieden -> Text,
        doelgroep -> Text,
        wijken -> Text,
        omschrijving -> Text,
        eigen_bijdrage -> Text,
        zekerheid -> Text,
        bron -> Text,
        zoektekst -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    product (id) {
        id -> DbUuid,
        wet -> Text,
        code -> Text,
        naam -> Text,
        soort -> Text,
        beslist -> Text,
        opmerking -> Text,
        zekerheid -> Text,
        actief -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    partner (id) {
        id -> DbUuid,
        naam -> Text,
        afkorting -> Text,
        soort -> Text,
        domein -> Text,
        rol -> Text,
        toelichting -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    begrip (id) {
        id -> DbUuid,
        term -> Text,
        definitie -> Text,
        bron -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    gelijkgestelde_dag (datum) {
        datum -> Date,
        omschrijving -> Text,
        zekerheid -> Text,
        bron -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    casus (id) {
        id -> DbUuid,
        nummer -> Text,
        persoon_id -> Nullable<DbUuid>,
        huishouden_id -> Nullable<DbUuid>,
        team_id -> DbUuid,
        fase -> Text,
        hulpvraag -> Text,
        gemeld_op -> Date,
        spoed -> Bool,
        besloten -> Bool,
        vorige_casus_id -> Nullable<DbUuid>,
        laatste_contact -> Nullable<Date>,
        afgesloten_op -> Nullable<Date>,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    casus_wet (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        wet -> Text,
        sinds -> Date,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    betrokkenheid (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        gebruiker_id -> DbUuid,
        rol -> Text,
        van -> Date,
        tot -> Nullable<Date>,
        reden -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    betrokken_partij (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        naam -> Text,
        contactpersoon -> Text,
        telefoon -> Text,
        geeft_hulp -> Bool,
        van -> Date,
        tot -> Nullable<Date>,
        versie -> Integer,
        persoon_id -> Nullable<DbUuid>,
        sterkte -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    fase_overgang (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        van -> Nullable<Text>,
        naar -> Text,
        op -> DbTijd,
        gebruiker_id -> DbUuid,
        reden -> Text,
        ontbrak -> Text,
        motivering -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    gebeurtenis (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        op -> DbTijd,
        soort -> Text,
        object_id -> Nullable<DbUuid>,
        persoon_id -> Nullable<DbUuid>,
        gebruiker_id -> Nullable<DbUuid>,
        toelichting -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    contactmoment (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        op -> Date,
        soort -> Text,
        over_persoon_id -> Nullable<DbUuid>,
        van_wie -> Text,
        tekst -> Text,
        gebruiker_id -> DbUuid,
        vastgelegd_op -> DbTijd,
        versie -> Integer,
        duur_minuten -> Nullable<Integer>,
        verbetert_id -> Nullable<DbUuid>,
        vervangen -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    taak (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        gebruiker_id -> DbUuid,
        wat -> Text,
        uiterlijk -> Nullable<Date>,
        gedaan_op -> Nullable<Date>,
        versie -> Integer,
        contactmoment_id -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    termijn (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        advies_id -> Nullable<DbUuid>,
        soort -> Text,
        start -> Date,
        aanleiding -> Text,
        ruw_einde -> Date,
        pauzedagen -> Integer,
        einde -> Date,
        verschoven -> Text,
        uitstel_notitie -> Text,
        gestopt_op -> Nullable<Date>,
        gestopt_door -> Text,
        berekend_op -> DbTijd,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    termijn_pauze (id) {
        id -> DbUuid,
        termijn_id -> DbUuid,
        van -> Date,
        tot -> Nullable<Date>,
        grond -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    balans_meting (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        moment -> Text,
        datum -> Date,
        model -> Text,
        model_hash -> Text,
        gebruiker_id -> DbUuid,
        nog_te_bespreken -> Integer,
        versie -> Integer,
        uitkomst_hash -> Text,
        band_inwoner -> Nullable<Text>,
        voorlopig_inwoner -> Bool,
        band_werk -> Nullable<Text>,
        voorlopig_werk -> Bool,
        band_netwerk -> Nullable<Text>,
        voorlopig_netwerk -> Bool,
        mantelzorger_overbelast -> Nullable<Bool>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    balans_score (id) {
        id -> DbUuid,
        meting_id -> DbUuid,
        onderwerp -> Text,
        persoon_id -> Nullable<DbUuid>,
        onderdeel -> Text,
        blik -> Text,
        draaglast -> Integer,
        draagkracht -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    mantelzorg_beeld (id) {
        id -> DbUuid,
        meting_id -> DbUuid,
        persoon_id -> DbUuid,
        belasting -> Nullable<Integer>,
        volhoudtijd -> Text,
        verhaal -> Text,
        versie -> Integer,
    }
}
