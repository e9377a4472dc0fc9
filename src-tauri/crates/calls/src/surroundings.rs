//! The real clock and the real dice: the only place that asks the machine for either.

use chrono::Timelike;
use training::world::{Moment, World};

/// This machine's clock and random source.
pub struct Surroundings;

impl World for Surroundings {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> Moment {
        let now = chrono::Local::now();
        Moment {
            date: now.date_naive(),
            minute: u16::try_from(now.hour() * 60 + now.minute()).unwrap_or_default(),
            unix_milliseconds: u64::try_from(now.timestamp_millis()).unwrap_or_default(),
        }
    }

    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness there are no keys and no ids: better to stop than to go on with bad ones.
        assert!(getrandom::fill(bytes).is_ok(), "the system has no random source");
    }
}
