//! What is known of a call besides what it does.

use training::world::Role;

/// What sort of call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallSort {
    /// Looks something up.
    Read,
    /// Records a change.
    Write,
    /// Concerns the program itself.
    Host,
}

/// A call, as the command line lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// Its name.
    pub name: &'static str,
    /// What sort of call.
    pub sort: CallSort,
    /// The least role that may make it.
    pub role: Role,
}
