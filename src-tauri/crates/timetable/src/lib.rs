//! Where and when: overlaps, the solver, its explanations and repairs. Pure: a problem in, a plan out.
//!
//! [`check`] and [`Occupancy`] are the one clash check that dragging, importing, merging and solving share.

mod booking;
mod clash;
mod control;
pub mod county;
pub mod dates;
mod interval;
pub mod itc2007;
mod limits;
mod occupancy;
mod order;
pub mod outreach;
mod random;
mod travel;

pub use booking::{Booking, Id, Resource};
pub use clash::{Cause, Clash};
pub use control::{Control, Progress};
pub use interval::{Day, Interval, IntervalError, MIDNIGHT, Minute};
pub use limits::{Limits, SharedPeople, Venue};
pub use occupancy::{DuplicateBooking, Occupancy, check};
pub use order::{Contradiction, Order, contradiction};
pub use travel::Travel;
