//! The reins of a search: how long it may go on, and who is told how far it is.

/// What the caller keeps in hand while the search runs. It is asked from several threads.
pub trait Control: Sync {
    /// How much of the time allowed is spent, from 0; the search returns at 1. Not asked where moves are counted.
    fn spent(&self) -> f64;

    /// Whether to return now with what there is.
    fn cancelled(&self) -> bool {
        false
    }

    /// Told now and then how far the search is.
    fn progress(&self, _progress: &Progress) {}
}

/// How far the search is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// How much of the time or of the moves is spent, from 0 to 1.
    pub spent: f64,
    /// What is without a place in the best timetable of the thread that speaks.
    pub unplaced: usize,
    /// Its soft cost.
    pub soft: i32,
}
