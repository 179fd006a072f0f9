//! Tables of migrations/*_mensen, in the same order and with the same names.

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    persoon_bereik (persoon_id) {
        persoon_id -> DbUuid,
        telefoon_anders -> Text,
        liefst -> Nullable<Text>,
        liever_niet -> Text,
        toelichting -> Text,
        leeshulp -> Bool,
        huisletter -> Text,
        toevoeging -> Text,
        bag_id -> Text,
        adressoort -> Text,
        geheim_adres -> Bool,
        verhuisd_op -> Nullable<Date>,
        verhuisd_naar -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    persoon_wijziging (id) {
        id -> DbUuid,
        persoon_id -> DbUuid,
        op -> DbTijd,
        gebruiker_id -> DbUuid,
        veld -> Text,
        was -> Text,
        werd -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    vertegenwoordiger (id) {
        id -> DbUuid,
        persoon_id -> DbUuid,
        wie_id -> Nullable<DbUuid>,
        naam -> Text,
        organisatie -> Text,
        telefoon -> Text,
        email -> Text,
        soort -> Text,
        omvang -> Text,
        grondslag -> Text,
        van -> Date,
        tot -> Nullable<Date>,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    relatie (id) {
        id -> DbUuid,
        persoon_id -> DbUuid,
        ander_id -> DbUuid,
        soort -> Text,
        van -> Nullable<Date>,
        tot -> Nullable<Date>,
        toelichting -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    gezag (id) {
        id -> DbUuid,
        kind_id -> DbUuid,
        houder_id -> Nullable<DbUuid>,
        instelling -> Text,
        soort -> Text,
        bron -> Text,
        gezien_op -> Nullable<Date>,
        van -> Nullable<Date>,
        tot -> Nullable<Date>,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    netwerklid (id) {
        id -> DbUuid,
        persoon_id -> DbUuid,
        wie_id -> Nullable<DbUuid>,
        naam -> Text,
        rol -> Text,
        telefoon -> Text,
        sterkte -> Text,
        mantelzorger -> Bool,
        wat_doet -> Text,
        uren_per_week -> Nullable<Integer>,
        volhouden -> Text,
        van -> Nullable<Date>,
        tot -> Nullable<Date>,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    contactmoment_persoon (id) {
        id -> DbUuid,
        contactmoment_id -> DbUuid,
        persoon_id -> DbUuid,
        gaat_over -> Bool,
        mag_lezen -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    afspraak (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        persoon_id -> Nullable<DbUuid>,
        gebruiker_id -> DbUuid,
        contactmoment_id -> Nullable<DbUuid>,
        op -> Date,
        tijd -> Text,
        duur_minuten -> Nullable<Integer>,
        plaats -> Text,
        waarover -> Text,
        afgezegd_op -> Nullable<DbTijd>,
        afgezegd_reden -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    dubbel_vermoeden (id) {
        id -> DbUuid,
        een_id -> DbUuid,
        ander_id -> DbUuid,
        redenen -> Text,
        gezien_op -> DbTijd,
        oordeel -> Text,
        oordeel_op -> Nullable<DbTijd>,
        oordeel_door -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    samenvoeging (id) {
        id -> DbUuid,
        blijft_id -> DbUuid,
        weg_id -> DbUuid,
        op -> DbTijd,
        gebruiker_id -> DbUuid,
        keuzes -> Text,
        blijft_was -> Text,
        weg_was -> Text,
        teruggedraaid_op -> Nullable<DbTijd>,
        teruggedraaid_door -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    samenvoeging_rij (id) {
        id -> DbUuid,
        samenvoeging_id -> DbUuid,
        tabel -> Text,
        kolom -> Text,
        rij_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    toestemming (id) {
        id -> DbUuid,
        persoon_id -> DbUuid,
        casus_id -> Nullable<DbUuid>,
        doel -> Text,
        wet -> Text,
        gegevens -> Text,
        met_wie -> Text,
        hoe -> Text,
        bekwaam -> Bool,
        uitzondering -> Text,
        motivering -> Text,
        van -> Date,
        tot -> Nullable<Date>,
        ingetrokken_op -> Nullable<Date>,
        ingetrokken_hoe -> Text,
        gebruiker_id -> DbUuid,
        vastgelegd_op -> DbTijd,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    toestemming_stem (id) {
        id -> DbUuid,
        toestemming_id -> DbUuid,
        persoon_id -> Nullable<DbUuid>,
        naam -> Text,
        als -> Text,
        akkoord -> Bool,
    }
}
