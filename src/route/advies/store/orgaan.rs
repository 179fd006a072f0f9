//! What SDD or SOJ does with an advies: take it, ask back, invite the aanvrager, decide.
