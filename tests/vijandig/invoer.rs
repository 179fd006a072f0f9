//! The input.

/// Sent to every field, one at a time.
pub const KORT: &[&str] = &[
    "",
    " ",
    "\u{0}",
    "a\u{0}b",
    "\u{1}\u{7}\u{8}\u{1b}[31m\u{7f}",
    "\u{202e}evil\u{202c}\u{200f}\u{2066}",
    "\u{feff}\u{fffd}\u{fffe}",
    "e\u{301}\u{301}\u{301}\u{301} 👩‍👩‍👧‍👦 ﷽",
    "'; drop table casus; --",
    "\" or 1=1 --",
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
    "{{ 7*7 }}{% include \"basis.html\" %}",
    "%s%n%x ${jndi:ldap://x} ../../etc/passwd",
    "=cmd|'/c calc'!A1",
    "00000000-0000-0000-0000-000000000000",
    "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000",
    "een-code-die-niet-bestaat",
    "-1",
    "99999999999999999999999999",
    "2147483648",
    "-2147483649",
    "1e308",
    "NaN",
    "00-00-0000",
    "0000-00-00",
    "31-02-2026",
    "31-12-99999",
    "99999-12-31",
    "01-01-0001",
    "-1-1--1",
    "29-2-1900",
    "\r\n\r\nSet-Cookie: a=b",
];

/// Long: sent to every text, one at a time.
pub fn lang() -> String {
    "Lange zin met ruimte. ".repeat(5_000)
}

/// Long without a place to break, and in characters of four bytes.
pub fn breed() -> String {
    "🏘".repeat(9_000)
}

/// What the page kit keeps of a text: line ends made one kind, control characters gone.
pub fn netjes(tekst: &str) -> String {
    let regels = tekst.replace("\r\n", "\n").replace('\r', "\n");
    regels.chars().filter(|t| *t == '\n' || *t == '\t' || !t.is_control()).collect()
}
