//! Values both databases store alike: ids, moments and codes (docs/database.md).
//!
//! Diesel's multi-connection knows no uuid or timestamptz, and it lets us implement its traits only for our own
//! types; so here are two SQL types with a native form on each database, and newtypes that carry them.

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::query_builder::QueryId;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{HasSqlType, SqlOrd, SqlType};
use diesel::sqlite::{Sqlite, SqliteValue};
use uuid::Uuid;

use super::{MultiBackend, MultiRawValue};

/// `uuid`: native on PostgreSQL, a 16-byte blob on SQLite. Both compare like the bytes, so v7 sorts by time.
#[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951), sqlite_type(name = "Binary"))]
pub struct DbUuid;

/// `timestamptz`: native on PostgreSQL, text of fixed width in UTC on SQLite, so that text order is time order.
#[derive(Debug, Clone, Copy, Default, QueryId, SqlType)]
#[diesel(postgres_type(oid = 1184, array_oid = 1185), sqlite_type(name = "Text"))]
pub struct DbTijd;

impl SqlOrd for DbTijd {}
impl SqlOrd for DbUuid {}

impl HasSqlType<DbUuid> for MultiBackend {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<DbUuid>(lookup)
    }
}
impl HasSqlType<DbTijd> for MultiBackend {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<DbTijd>(lookup)
    }
}

/// Defines an id newtype over [`Uuid`] that diesel stores as [`DbUuid`].
macro_rules! ids {
    ($($(#[$m:meta])* $naam:ident),+ $(,)?) => { $(
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
                 AsExpression, FromSqlRow)]
        #[diesel(sql_type = DbUuid)]
        #[serde(transparent)]
        pub struct $naam(pub Uuid);

        impl From<Uuid> for $naam { fn from(id: Uuid) -> Self { Self(id) } }
        impl From<$naam> for Uuid { fn from(id: $naam) -> Uuid { id.0 } }
        impl std::fmt::Display for $naam {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::str::FromStr for $naam {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, uuid::Error> { Uuid::try_parse(s).map(Self) }
        }
        impl ToSql<DbUuid, MultiBackend> for $naam {
            fn to_sql<'b>(&'b self, uit: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
                uit.set_value((DbUuid, self));
                Ok(IsNull::No)
            }
        }
        impl FromSql<DbUuid, MultiBackend> for $naam {
            fn from_sql(w: MultiRawValue<'_>) -> deserialize::Result<Self> { w.from_sql::<Self, DbUuid>() }
        }
        impl ToSql<DbUuid, Sqlite> for $naam {
            fn to_sql<'b>(&'b self, uit: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                uit.set_value(self.0.as_bytes().as_slice());
                Ok(IsNull::No)
            }
        }
        impl FromSql<DbUuid, Sqlite> for $naam {
            fn from_sql(w: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
                let bytes = <Vec<u8> as FromSql<diesel::sql_types::Binary, Sqlite>>::from_sql(w)?;
                Ok(Self(Uuid::from_slice(&bytes)?))
            }
        }
        #[cfg(feature = "postgres")]
        impl ToSql<DbUuid, diesel::pg::Pg> for $naam {
            fn to_sql<'b>(&'b self, uit: &mut Output<'b, '_, diesel::pg::Pg>) -> serialize::Result {
                ToSql::<diesel::sql_types::Uuid, diesel::pg::Pg>::to_sql(&self.0, uit)
            }
        }
        #[cfg(feature = "postgres")]
        impl FromSql<DbUuid, diesel::pg::Pg> for $naam {
            fn from_sql(w: diesel::pg::PgValue<'_>) -> deserialize::Result<Self> {
                <Uuid as FromSql<diesel::sql_types::Uuid, diesel::pg::Pg>>::from_sql(w).map(Self)
            }
        }
    )+ };
}

ids! {
    /// Any row, where the kind does not matter (spoor, child rows nobody points at).
    RijId,
    /// An account.
    GebruikerId,
    /// A team.
    TeamId,
    /// A person: inwoner, household member, mantelzorger.
    PersoonId,
    /// A household.
    HuishoudenId,
    /// A casus.
    CasusId,
    /// An entry of the sociale kaart.
    VoorzieningId,
    /// A product SDD or SOJ can grant.
    ProductId,
    /// A legal clock.
    TermijnId,
    /// A weighing of last and kracht.
    MetingId,
    /// An omgekeerde toets.
    ToetsId,
    /// A way of helping weighed in the toets.
    OptieId,
    /// A verslag.
    VerslagId,
    /// A plan.
    PlanId,
    /// A goal in the plan.
    DoelId,
    /// An advies to SDD or SOJ.
    AdviesId,
    /// A besluit by SDD or SOJ.
    BesluitId,
    /// A place on the waiting list.
    WachtplekId,
    /// A task.
    TaakId,
    /// A consent.
    ToestemmingId,
}

/// A moment in UTC, to the microsecond.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, AsExpression, FromSqlRow,
)]
#[diesel(sql_type = DbTijd)]
#[serde(transparent)]
pub struct Tijdstip(pub DateTime<Utc>);

const VORM: &str = "%Y-%m-%dT%H:%M:%S%.6fZ";

impl ToSql<DbTijd, MultiBackend> for Tijdstip {
    fn to_sql<'b>(&'b self, uit: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
        uit.set_value((DbTijd, self));
        Ok(IsNull::No)
    }
}
impl FromSql<DbTijd, MultiBackend> for Tijdstip {
    fn from_sql(w: MultiRawValue<'_>) -> deserialize::Result<Self> {
        w.from_sql::<Self, DbTijd>()
    }
}
impl ToSql<DbTijd, Sqlite> for Tijdstip {
    fn to_sql<'b>(&'b self, uit: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        uit.set_value(self.0.format(VORM).to_string());
        Ok(IsNull::No)
    }
}
impl FromSql<DbTijd, Sqlite> for Tijdstip {
    fn from_sql(w: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        let tekst = <String as FromSql<diesel::sql_types::Text, Sqlite>>::from_sql(w)?;
        Ok(Self(NaiveDateTime::parse_from_str(&tekst, VORM)?.and_utc()))
    }
}
#[cfg(feature = "postgres")]
impl ToSql<DbTijd, diesel::pg::Pg> for Tijdstip {
    fn to_sql<'b>(&'b self, uit: &mut Output<'b, '_, diesel::pg::Pg>) -> serialize::Result {
        ToSql::<diesel::sql_types::Timestamptz, diesel::pg::Pg>::to_sql(&self.0, &mut uit.reborrow())
    }
}
#[cfg(feature = "postgres")]
impl FromSql<DbTijd, diesel::pg::Pg> for Tijdstip {
    fn from_sql(w: diesel::pg::PgValue<'_>) -> deserialize::Result<Self> {
        <DateTime<Utc> as FromSql<diesel::sql_types::Timestamptz, diesel::pg::Pg>>::from_sql(w).map(Self)
    }
}
