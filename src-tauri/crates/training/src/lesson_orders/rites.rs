//! What opens a class (开班式) and what closes it (结业式): the one comes before all its lessons, the other after.

use super::{LessonOrder, OrderedPair};
use crate::sessions::Session;

/// What a session is to its class, in the order they are held.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rite {
    Opening,
    Lesson,
    Closing,
}

const OPENING: [&str; 2] = ["开班", "开学"];
const CLOSING: [&str; 2] = ["结业", "结班"];

impl Rite {
    fn of(session: &Session) -> Self {
        let names = |words: [&str; 2]| words.iter().any(|word| session.title.contains(word));
        match (names(OPENING), names(CLOSING)) {
            (true, false) => Self::Opening,
            (false, true) => Self::Closing,
            _ => Self::Lesson,
        }
    }
}

/// The opening of a class before everything else of it, the closing after; of one class.
pub(super) fn around_the_class(sessions: &[&Session]) -> Vec<OrderedPair> {
    // One after another, on whatever day.
    let order = &LessonOrder::default();
    let with_rites: Vec<(Rite, &Session)> = sessions.iter().map(|one| (Rite::of(one), *one)).collect();
    let earlier = with_rites.iter().flat_map(|(rite, session)| {
        let later = with_rites.iter().filter(move |(other, _)| rite < other);
        later.map(move |(_, later)| OrderedPair::new(order, session, later))
    });
    earlier.collect()
}
