//! What a user would notice: the places where stories happen.

#[cfg(target_os = "linux")]
pub mod desk;
