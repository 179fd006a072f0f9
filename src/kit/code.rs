//! Codes: closed lists of words that stand in the database, in URLs and in forms.
//!
//! One macro, so that a code has one spelling everywhere (column, field value, JSON) and one Dutch label.

/// A closed list of codes. Implemented by [`codes!`](crate::codes), never by hand.
pub trait Code: Copy + Eq + Sized + 'static {
    /// Every member, in the order people should see them.
    const ALLE: &'static [Self];
    /// The stored spelling, kebab-case.
    fn code(self) -> &'static str;
    /// What a person reads.
    fn label(self) -> &'static str;
    /// The member with this spelling, if there is one.
    fn uit(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|k| k.code() == code)
    }
}

/// Defines an enum with its stored code and its Dutch label per member, and [`Code`], `Display` (the code)
/// and `Serialize` and `Deserialize` (the code) and storage as text on either database for it.
///
/// ```ignore
/// codes! {
///     /// The law a question falls under (domain.md 7.1).
///     pub enum Wet { Wmo = "wmo" => "Wmo 2015", Jeugdwet = "jeugdwet" => "Jeugdwet" }
/// }
/// ```
#[macro_export]
macro_rules! codes {
    ($(#[$m:meta])* pub enum $naam:ident { $($(#[$lm:meta])* $lid:ident = $code:literal => $label:literal),+ $(,)? }) => {
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $naam { $($(#[$lm])* $lid),+ }
        impl $crate::kit::code::Code for $naam {
            const ALLE: &'static [Self] = &[$(Self::$lid),+];
            fn code(self) -> &'static str { match self { $(Self::$lid => $code),+ } }
            fn label(self) -> &'static str { match self { $(Self::$lid => $label),+ } }
        }
        impl std::fmt::Display for $naam {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::kit::code::Code::code(*self))
            }
        }
        impl serde::Serialize for $naam {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str($crate::kit::code::Code::code(*self))
            }
        }
        impl<'de> serde::Deserialize<'de> for $naam {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(d)?;
                <$naam as $crate::kit::code::Code>::uit(&code)
                    .ok_or_else(|| serde::de::Error::custom(concat!("unknown code in ", stringify!($naam))))
            }
        }
        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $naam
        where
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(&'b self, uit: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                let code: &'static str = $crate::kit::code::Code::code(*self);
                <str as diesel::serialize::ToSql<diesel::sql_types::Text, DB>>::to_sql(code, uit)
            }
        }
        // A code the program does not know is an error, never a silent default.
        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $naam
        where
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(w: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let tekst = <String as diesel::deserialize::FromSql<diesel::sql_types::Text, DB>>::from_sql(w)?;
                <$naam as $crate::kit::code::Code>::uit(&tekst)
                    .ok_or_else(|| concat!("unknown code in ", stringify!($naam)).into())
            }
        }
    };
}
