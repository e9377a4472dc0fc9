//! What it means: one folder a feature, over one journal and its projection.
//!
//! Each folder holds its types and rules (pure), its record (journal fields and projection) and its calls (what a user may do).

pub mod sentence;
pub mod store;
pub mod world;
