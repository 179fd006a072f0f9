//! Laying a file and the environment over the defaults; a key that has no default does not exist.

use toml::{Table, Value};

/// A file over the defaults.
///
/// # Errors
/// With the name of a key that does not exist.
pub(super) fn voeg_samen(basis: &mut Table, eigen: Table) -> Result<(), String> {
    for (deel, waarden) in eigen {
        let doel = basis.get_mut(&deel).and_then(Value::as_table_mut);
        match (doel, waarden) {
            (Some(doel), Value::Table(waarden)) => {
                for (sleutel, waarde) in waarden {
                    if !doel.contains_key(&sleutel) {
                        return Err(format!("{deel}.{sleutel}: deze instelling bestaat niet"));
                    }
                    doel.insert(sleutel, waarde);
                }
            }
            _ => return Err(format!("{deel}: dit deel bestaat niet")),
        }
    }
    Ok(())
}

/// Environment values are text; the default's type says how to read them.
pub(super) fn uit_omgeving(tabel: &mut Table, naam: &str, sleutel: &str, waarde: &str) -> Result<(), String> {
    let onbekend = || format!("{naam}: deze instelling bestaat niet");
    let (deel, sleutel) = sleutel.split_once("__").ok_or_else(onbekend)?;
    let (deel, sleutel) = (deel.to_lowercase(), sleutel.to_lowercase());
    let doel = tabel
        .get_mut(&deel)
        .and_then(Value::as_table_mut)
        .and_then(|t| t.get_mut(&sleutel))
        .ok_or_else(onbekend)?;
    let fout = || format!("{naam}: {waarde} past niet");
    *doel = match doel {
        Value::Integer(_) => Value::Integer(waarde.parse().map_err(|_| fout())?),
        Value::Boolean(_) => Value::Boolean(waarde.parse().map_err(|_| fout())?),
        _ => Value::String(waarde.to_string()),
    };
    Ok(())
}
