//! Tables of migrations/*_poort, in the same order and with the same names.

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    gebruiker (id) {
        id -> DbUuid,
        gebruikersnaam -> Text,
        naam -> Text,
        functie -> Text,
        telefoon -> Text,
        wachtwoord -> Text,
        uitgezet_op -> Nullable<DbTijd>,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    gebruiker_rol (id) {
        id -> DbUuid,
        gebruiker_id -> DbUuid,
        rol -> Text,
        van -> Date,
        tot -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    team (id) {
        id -> DbUuid,
        naam -> Text,
        gebied -> Text,
        soort -> Text,
        telefoon -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    team_lid (id) {
        id -> DbUuid,
        team_id -> DbUuid,
        gebruiker_id -> DbUuid,
        van -> Date,
        tot -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    sessie (token_hash) {
        token_hash -> Text,
        gebruiker_id -> DbUuid,
        csrf -> Text,
        begonnen_op -> DbTijd,
        gezien_op -> DbTijd,
        ingetrokken_op -> Nullable<DbTijd>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    inlogpoging (sleutel) {
        sleutel -> Text,
        venster_begin -> DbTijd,
        aantal -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    spoor (id) {
        id -> DbUuid,
        op -> DbTijd,
        gebruiker_id -> Nullable<DbUuid>,
        gebeurtenis -> Text,
        recht -> Text,
        gelukt -> Bool,
        casus_id -> Nullable<DbUuid>,
        persoon_id -> Nullable<DbUuid>,
        object_id -> Nullable<DbUuid>,
        filter -> Nullable<Text>,
        aantal -> Nullable<Integer>,
        velden -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    concept (id) {
        id -> DbUuid,
        gebruiker_id -> DbUuid,
        formulier -> Text,
        inhoud -> Text,
        gewijzigd_op -> DbTijd,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    teller (naam) {
        naam -> Text,
        waarde -> BigInt,
    }
}
