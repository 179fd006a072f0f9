//! Tables of migrations/*_samen, in the same order and with the same names.

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    regie (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        soort -> Text,
        gebruiker_id -> Nullable<DbUuid>,
        sinds -> Date,
        tot -> Nullable<Date>,
        waarom -> Text,
        gronden -> Text,
        met_inwoner -> Text,
        niet_afgesproken_reden -> Text,
        evalueren_op -> Nullable<Date>,
        vastgelegd_door -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    wachtplek (id) {
        id -> DbUuid,
        casus_id -> DbUuid,
        team_id -> DbUuid,
        soort -> Text,
        sinds -> Date,
        tot -> Nullable<Date>,
        contact_gebruiker_id -> Nullable<DbUuid>,
        contact_afspraak -> Text,
        overbrugging -> Text,
        overbrugging_aangenomen -> Nullable<Bool>,
        toegewezen_aan -> Nullable<DbUuid>,
        afwijking_reden -> Text,
        einde_reden -> Text,
        versie -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::waarde::{DbTijd, DbUuid};
    wachtplek_feit (id) {
        id -> DbUuid,
        wachtplek_id -> DbUuid,
        feit -> Text,
        sinds -> Date,
        bron -> Text,
    }
}
