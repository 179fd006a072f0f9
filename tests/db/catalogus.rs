//! What the database itself says of its tables, the same questions to both kinds.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::Text;
use wijkroute::db::Verbinding;

#[derive(QueryableByName)]
struct Naam {
    #[diesel(sql_type = Text)]
    naam: String,
}

#[derive(QueryableByName)]
struct Paar {
    #[diesel(sql_type = Text)]
    een: String,
    #[diesel(sql_type = Text)]
    twee: String,
}

#[cfg(feature = "postgres")]
fn is_postgres(c: &Verbinding) -> bool {
    matches!(c, Verbinding::Postgres(_))
}

#[cfg(not(feature = "postgres"))]
fn is_postgres(_: &Verbinding) -> bool {
    false
}

fn namen(c: &mut Verbinding, sql: &str) -> Vec<String> {
    let rijen: Vec<Naam> = diesel::sql_query(sql).load(c).unwrap();
    rijen.into_iter().map(|r| r.naam).collect()
}

fn paren(c: &mut Verbinding, sql: &str) -> Vec<(String, String)> {
    let rijen: Vec<Paar> = diesel::sql_query(sql).load(c).unwrap();
    rijen.into_iter().map(|r| (r.een, r.twee)).collect()
}

/// Tables of ours, by name.
pub fn tabellen(c: &mut Verbinding) -> BTreeSet<String> {
    let sql = if is_postgres(c) {
        "select tablename::text as naam from pg_tables where schemaname = 'public'"
    } else {
        "select name as naam from sqlite_master where type = 'table' and name not like 'sqlite_%'"
    };
    namen(c, sql).into_iter().filter(|t| !t.starts_with("__diesel")).collect()
}

/// Columns of a table in the order they were made.
pub fn kolommen(c: &mut Verbinding, tabel: &str) -> Vec<String> {
    let sql = if is_postgres(c) {
        format!(
            "select column_name::text as naam from information_schema.columns where table_schema = 'public' and table_name = '{tabel}' order by ordinal_position"
        )
    } else {
        format!("select name as naam from pragma_table_info('{tabel}') order by cid")
    };
    namen(c, &sql)
}

/// Columns that may be empty.
pub fn leeg_mag(c: &mut Verbinding, tabel: &str) -> BTreeSet<String> {
    let sql = if is_postgres(c) {
        format!(
            "select column_name::text as naam from information_schema.columns where table_schema = 'public' and table_name = '{tabel}' and is_nullable = 'YES'"
        )
    } else {
        format!("select name as naam from pragma_table_info('{tabel}') where \"notnull\" = 0")
    };
    namen(c, &sql).into_iter().collect()
}

/// Columns that point at another table: (table, column).
pub fn verwijzingen(c: &mut Verbinding) -> Vec<(String, String)> {
    if is_postgres(c) {
        return paren(
            c,
            "select t.relname::text as een, a.attname::text as twee from pg_constraint k
             join pg_class t on t.oid = k.conrelid
             join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
             where k.contype = 'f' order by 1, 2",
        );
    }
    tabellen(c)
        .into_iter()
        .flat_map(|t| {
            let sql = format!("select \"from\" as naam from pragma_foreign_key_list('{t}')");
            namen(c, &sql).into_iter().map(move |k| (t.clone(), k)).collect::<Vec<_>>()
        })
        .collect()
}

/// First columns of indexes, primary keys and unique constraints, per table.
pub fn eerste_van_index(c: &mut Verbinding) -> BTreeMap<String, BTreeSet<String>> {
    let lijst = if is_postgres(c) {
        paren(
            c,
            "select t.relname::text as een, a.attname::text as twee from pg_index i
             join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
             join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
             where n.nspname = 'public' and i.indpred is null",
        )
    } else {
        let tabellen = tabellen(c);
        tabellen
            .into_iter()
            .flat_map(|t| {
                let sql = format!(
                    "select ii.name as naam from pragma_index_list('{t}') il, pragma_index_info(il.name) ii
                     where ii.seqno = 0 and il.partial = 0"
                );
                namen(c, &sql).into_iter().map(move |k| (t.clone(), k)).collect::<Vec<_>>()
            })
            .collect()
    };
    let mut uit: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (tabel, kolom) in lijst {
        uit.entry(tabel).or_default().insert(kolom);
    }
    uit
}

/// How many rows each table has.
pub fn aantallen(c: &mut Verbinding) -> BTreeMap<String, i64> {
    #[derive(QueryableByName)]
    struct Telling {
        #[diesel(sql_type = Text)]
        tabel: String,
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        aantal: i64,
    }
    let sql: Vec<String> = tabellen(c)
        .into_iter()
        .map(|t| format!("select '{t}' as tabel, count(*) as aantal from \"{t}\""))
        .collect();
    let rijen: Vec<Telling> = diesel::sql_query(sql.join(" union all ")).load(c).unwrap();
    rijen.into_iter().map(|r| (r.tabel, r.aantal)).collect()
}

/// A row of the table that is called so (or ends so) and belongs to a casus: the casus and the row's own id.
pub fn kind_van_casus(c: &mut Verbinding, naam: &str) -> Option<(String, String)> {
    let tabellen = tabellen(c);
    let tabel = tabellen.iter().find(|t| *t == naam || t.ends_with(&format!("_{naam}")))?.clone();
    if !kolommen(c, &tabel).iter().any(|k| k == "casus_id") {
        return None;
    }
    let tekst = if is_postgres(c) { ["casus_id::text", "id::text"] } else { ["hex(casus_id)", "hex(id)"] };
    let sql = format!("select {} as een, {} as twee from {tabel} order by id limit 1", tekst[0], tekst[1]);
    let netjes = |t: String| uuid::Uuid::parse_str(&t).map(|u| u.to_string()).ok();
    paren(c, &sql).into_iter().next().and_then(|(een, twee)| Some((netjes(een)?, netjes(twee)?)))
}
