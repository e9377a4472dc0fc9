//! A clock that can be put forward and back by days, for what only shows as time goes on.

use calls::Surroundings;
use chrono::Days;
use std::sync::atomic::{AtomicU64, Ordering};
use training::world::{Moment, World};

/// This machine's clock, some days ahead.
#[derive(Default)]
pub struct Later {
    days: AtomicU64,
}

impl Later {
    /// So many days go by.
    pub fn go_on(&self, days: u64) {
        self.days.fetch_add(days, Ordering::SeqCst);
    }

    /// It was so many days ahead, and is put right.
    pub fn go_back(&self, days: u64) {
        self.days.fetch_sub(days, Ordering::SeqCst);
    }
}

impl World for Later {
    fn now(&self) -> Moment {
        let (now, days) = (Surroundings.now(), self.days.load(Ordering::SeqCst));
        let unix_milliseconds = now.unix_milliseconds + days * 86_400_000;
        Moment { date: now.date + Days::new(days), unix_milliseconds, ..now }
    }

    fn fill(&self, bytes: &mut [u8]) {
        Surroundings.fill(bytes);
    }
}
