//! What offices trust: the published cases, tables worked by hand, refusals, and the invariants.

mod approval;
mod classes;
mod figures;
mod invariants;
mod lateness;
mod refusals;
mod rule_sets;
mod specification;
mod written;
mod years;
